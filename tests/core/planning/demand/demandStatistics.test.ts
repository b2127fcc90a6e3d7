import { demandStatistics } from '../../../../src/core/planning/demand/demandStatistics.js';

describe('The statistics of demand', () => {
  it('count the periods without demand', () => {
    expect(demandStatistics([4, 0, 6, 0, 0, 2])).toEqual({
      periods: 6,
      periodsWithDemand: 3,
      total: 12,
      mean: 2,
      max: 6,
      sd: Math.sqrt(32 / 5),
      adi: 2,
      cv2: 0.25,
      demandClass: 'intermittent'
    });
  });

  it.each([
    ['smooth', [5, 6, 5, 4, 6]],
    ['erratic', [1, 20, 2, 1, 30]],
    ['intermittent', [0, 5, 0, 0, 5, 0]],
    ['lumpy', [0, 1, 0, 0, 30, 0]],
    ['none', [0, 0, 0]]
  ])('tell %s demand', (demandClass, units) => {
    expect(demandStatistics(units).demandClass).toBe(demandClass);
  });

  it('know no spread of one period, and no interval without demand', () => {
    expect(demandStatistics([7])).toMatchObject({ mean: 7, sd: null, adi: 1, cv2: null });
    expect(demandStatistics([0, 0])).toMatchObject({ mean: 0, adi: null, cv2: null });
  });

  it.each([[[]], [[1, NaN]], [[1, -1]]])('refuse %j', units => {
    expect(() => demandStatistics(units)).toThrow('units is not usable');
  });
});
