import { leadTimes } from '../../../../src/core/planning/suppliers/leadTimes.js';

describe('Lead times', () => {
  it('are told with their spread, and against what is configured', () => {
    expect(leadTimes([4, 8, 6, 10], 5)).toEqual({
      n: 4,
      mean: 7,
      min: 4,
      max: 10,
      sd: Math.sqrt(20 / 3),
      variance: 20 / 3,
      beyondConfigured: 2
    });
  });

  it('have no spread with one receipt, and are nothing without', () => {
    expect(leadTimes([4], null)).toMatchObject({
      sd: null,
      variance: null,
      beyondConfigured: null
    });
    expect(leadTimes([], 5)).toBeNull();
  });

  it('refuse a receipt before its order', () => {
    expect(() => leadTimes([4, -1], 5)).toThrow('leadTime is not usable');
  });
});
