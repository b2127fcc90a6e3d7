import { demandStatistics } from '../../../../src/core/planning/demand/demandStatistics.js';
import { reorderPlan } from '../../../../src/core/planning/inventory/reorderPlan.js';

describe('The plan of a reorder point', () => {
  const leadTime = { mean: 4, max: 6, sd: 1 };

  it('has a safety stock for the service level, and max-min beside it', () => {
    const demand = demandStatistics([14, 26, 14, 26, 14, 26, 14, 26]);
    const sd = Math.sqrt((8 * 36) / 7);
    const safetyStock = 1.6448536269514722 * Math.sqrt(4 * sd ** 2 + 400);
    const plan = reorderPlan(demand, leadTime, 0.95);
    expect(plan).toMatchObject({
      method: 'cycle service level',
      maxMin: { safetyStock: 26 * 6 - 20 * 4, reorderPoint: 156 }
    });
    expect(plan.safetyStock).toBeCloseTo(safetyStock, 9);
    expect(plan.reorderPoint).toBeCloseTo(80 + safetyStock, 9);
  });

  it('goes by days of cover where fewer than eight days had demand', () => {
    const demand = demandStatistics([0, 7, 7, 7, 7, 7, 7, 7, 0, 0]);
    expect(reorderPlan(demand, leadTime, 0.95)).toMatchObject({
      method: 'days of cover',
      safetyStock: null,
      reorderPoint: expect.closeTo(19.6, 10) as number
    });
  });
});
