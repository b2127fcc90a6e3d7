import {
  lowerGamma,
  upperGamma
} from '../../../../src/core/planning/distributions/incompleteGamma.js';

describe('The incomplete gamma function', () => {
  it.each([
    [1, 0.3],
    [1, 40],
    [1, 700]
  ])('of shape %d at %d is exponential', (a, x) => {
    expect(Math.abs(upperGamma(a, x) / Math.exp(-x) - 1)).toBeLessThan(1e-13);
    expect(lowerGamma(a, x)).toBeCloseTo(-Math.expm1(-x), 15);
  });

  it.each([0, -2])('is empty at %d', x => {
    expect([lowerGamma(3, x), upperGamma(3, x)]).toEqual([0, 1]);
  });
});
