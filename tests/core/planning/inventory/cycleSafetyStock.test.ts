import { z } from 'zod';
import { cycleSafetyStock } from '../../../../src/core/planning/inventory/cycleSafetyStock.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  demand: z.object({
    meanDemand: z.number(),
    sdDemand: z.number(),
    leadTime: z.number(),
    sdLeadTime: z.number(),
    reviewPeriod: z.number()
  }),
  serviceLevel: z.number()
});

describe('The safety stock for a cycle service level', () => {
  it.each(independentAnswers('cycleSafetyStock', inputs, figures))(
    'covers demand and lead time for %j',
    ({ demand, serviceLevel }, expected) => {
      const stock = cycleSafetyStock(demand, serviceLevel);
      expectFigures({ ...stock, sd: stock.demand.sd }, expected);
    }
  );

  const demand = { meanDemand: 20, sdDemand: 6, leadTime: 4, sdLeadTime: 1, reviewPeriod: 0 };

  it.each([0, 1, 1.5, NaN])('refuses a service level of %d', level => {
    expect(() => cycleSafetyStock(demand, level)).toThrow('serviceLevel is not usable');
  });

  it('needs none where the lead time is zero', () => {
    const now = cycleSafetyStock({ ...demand, leadTime: 0, sdLeadTime: 0 }, 0.99);
    expect(now).toMatchObject({ safetyStock: 0, reorderPoint: 0 });
  });
});
