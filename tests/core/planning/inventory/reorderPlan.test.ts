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
      distribution: 'normal',
      maxMin: { safetyStock: 26 * 6 - 20 * 4, reorderPoint: 156 }
    });
    expect(plan.safetyStock).toBeCloseTo(safetyStock, 9);
    expect(plan.reorderPoint).toBeCloseTo(80 + safetyStock, 9);
  });

  it('goes by days of cover where fewer than eight days had demand', () => {
    const demand = demandStatistics([0, 7, 7, 7, 7, 7, 7, 7, 0, 0]);
    expect(reorderPlan(demand, leadTime, 0.95)).toMatchObject({
      method: 'days of cover',
      distribution: null,
      safetyStock: null,
      reorderPoint: expect.closeTo(19.6, 10) as number
    });
  });

  describe('for demand that comes now and then', () => {
    const certain = { mean: 4, max: 4, sd: 0 };
    const every = (gap: number, units: number): number[] =>
      Array.from({ length: 20 * gap }, (_, day) => (day % gap === 0 ? units : 0));

    it('counts few units: Poisson where they vary no more than that', () => {
      // 4 × 0.2 = 0.8 units, variance 4 × 0.1616: P(D ≤ 2) = 0.9526.
      const plan = reorderPlan(demandStatistics(every(5, 1)), certain, 0.95);
      expect(plan).toMatchObject({ distribution: 'poisson', reorderPoint: 2 });
      expect(plan.safetyStock).toBeCloseTo(1.2, 12);
      // For normal it would be 0.8 + 2.3263 · 0.804 = 2.67, for Poisson P(D ≤ 3) = 0.9909.
      expect(reorderPlan(demandStatistics(every(5, 1)), certain, 0.99).reorderPoint).toBe(3);
    });

    it('counts units that vary more as negative binomial, however many', () => {
      const plan = reorderPlan(demandStatistics(every(10, 40)), certain, 0.95);
      expect(plan.distribution).toBe('negative binomial');
      // Mean 16, variance 4 · 1600 · 0.09 · 200/199; SciPy's nbinom.ppf. For normal it would be 55.6.
      expect(plan.reorderPoint).toBe(64);
      expect(plan.maxMin).toEqual({ safetyStock: 40 * 4 - 16, reorderPoint: 160 });
    });

    it('takes many units of little spread for normal, and all that sells evenly', () => {
      const often = reorderPlan(demandStatistics(every(2, 9)), { mean: 30, max: 30, sd: 0 }, 0.95);
      expect(often.distribution).toBe('normal');
      const even = reorderPlan(demandStatistics([1, 2, 1, 2, 1, 2, 1, 2, 1]), certain, 0.95);
      expect(even.distribution).toBe('normal');
    });

    it('needs nothing where there is no lead time', () => {
      const none = { mean: 0, max: 0, sd: 1 };
      expect(reorderPlan(demandStatistics(every(5, 1)), none, 0.5).reorderPoint).toBeCloseTo(0, 9);
    });
  });
});
