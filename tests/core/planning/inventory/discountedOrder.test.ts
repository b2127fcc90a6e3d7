import { z } from 'zod';
import { discountedOrder } from '../../../../src/core/planning/inventory/discountedOrder.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  costs: z.object({ orderCost: z.number(), annualDemand: z.number(), holdingRate: z.number() }),
  tiers: z.array(z.object({ from: z.number(), unitCost: z.number() }))
});

describe('An order with all-units discounts', () => {
  it.each(independentAnswers('discountedOrder', inputs, figures))(
    'is where the cost is least for %j',
    ({ costs, tiers }, expected) => {
      expectFigures(discountedOrder(costs, tiers), expected);
    }
  );

  it.each([
    ['no price', [], 'tiers'],
    [
      'a tier that does not rise',
      [
        { from: 5, unitCost: 2 },
        { from: 5, unitCost: 1 }
      ],
      'from'
    ],
    ['a price for nothing', [{ from: 0, unitCost: 0 }], 'unitCost'],
    [
      'more for many',
      [
        { from: 0, unitCost: 2 },
        { from: 9, unitCost: 3 }
      ],
      'unitCost'
    ]
  ])('refuses %s', (_what, tiers, field) => {
    const costs = { orderCost: 40, annualDemand: 2000, holdingRate: 0.2 };
    expect(() => discountedOrder(costs, tiers)).toThrow(`${field} is not usable`);
  });
});
