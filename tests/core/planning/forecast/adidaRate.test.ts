import { adidaRate } from '../../../../src/core/planning/forecast/adidaRate.js';

describe('the rate by aggregation', () => {
  it('spreads the demand of a bucket evenly', () => {
    expect(adidaRate([0, 6, 0, 6])).toBe(3);
  });

  it('leaves out at the start what does not fill a bucket', () => {
    // Buckets of 2: (0 + 4) and (0 + 8); 6 → 5.6 → 6.08, halved.
    expect(adidaRate([0, 0, 4, 0, 8])).toBeCloseTo(3.04, 12);
  });

  it('refuses demand that never was', () => {
    expect(() => adidaRate([0, 0])).toThrow('demand is not usable: no period sold.');
  });
});
