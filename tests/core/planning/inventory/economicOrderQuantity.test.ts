import { z } from 'zod';
import { economicOrderQuantity } from '../../../../src/core/planning/inventory/economicOrderQuantity.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  orderCost: z.number(),
  annualDemand: z.number(),
  holdingCost: z.number()
});

describe('The economic order quantity', () => {
  it.each(independentAnswers('economicOrderQuantity', inputs, figures))(
    'is where the cost is least for %j',
    (costs, expected) => {
      expectFigures(economicOrderQuantity(costs), expected);
    }
  );

  it.each(['orderCost', 'annualDemand', 'holdingCost'])('needs %s above 0', field => {
    const costs = { orderCost: 1, annualDemand: 1, holdingCost: 1, [field]: 0 };
    expect(() => economicOrderQuantity(costs)).toThrow(`${field} is not usable: 0 is not above 0.`);
  });
});
