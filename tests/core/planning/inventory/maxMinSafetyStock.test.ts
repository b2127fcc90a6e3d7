import { maxMinSafetyStock } from '../../../../src/core/planning/inventory/maxMinSafetyStock.js';

describe('The max-min safety stock', () => {
  const extremes = { maxDailyDemand: 15, avgDailyDemand: 10, maxLeadTime: 10, avgLeadTime: 7 };

  it('covers the worst day on each day of the longest wait', () => {
    expect(maxMinSafetyStock(extremes)).toBe(80);
  });

  it.each([
    ['maxDailyDemand', 9],
    ['maxLeadTime', 6],
    ['avgLeadTime', -1],
    ['avgDailyDemand', NaN]
  ])('refuses %s of %d', (field, value) => {
    expect(() => maxMinSafetyStock({ ...extremes, [field]: value })).toThrow(
      `${field} is not usable`
    );
  });
});
