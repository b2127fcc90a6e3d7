import { reorderPoint } from '../../../../src/core/planning/inventory/reorderPoint.js';

describe('The reorder point', () => {
  it('is the demand of the lead time and the safety stock', () => {
    expect(reorderPoint({ avgDailyDemand: 10, leadTimeDays: 7, safetyStock: 20 })).toBe(90);
  });

  it('refuses a negative lead time', () => {
    expect(() => reorderPoint({ avgDailyDemand: 10, leadTimeDays: -7, safetyStock: 20 })).toThrow(
      'leadTimeDays is not usable: -7 is negative.'
    );
  });
});
