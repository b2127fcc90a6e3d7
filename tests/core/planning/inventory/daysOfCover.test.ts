import { daysOfCover } from '../../../../src/core/planning/inventory/daysOfCover.js';

describe('Days of cover', () => {
  it.each([
    [120, 8, 15],
    [0, 8, 0],
    [-5, 8, 0],
    [120, 0, null]
  ])('of %d units at %d a day are %p', (stock, demand, days) => {
    expect(daysOfCover(stock, demand)).toBe(days);
  });

  it('refuse a negative demand', () => {
    expect(() => daysOfCover(1, -1)).toThrow('meanDailyDemand is not usable');
  });
});
