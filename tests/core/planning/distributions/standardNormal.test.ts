import {
  inverseNormalLoss,
  normalLoss,
  normalQuantile
} from '../../../../src/core/planning/distributions/standardNormal.js';

describe('The standard normal distribution', () => {
  // Table of Silver, Pyke & Thomas, appendix II.
  it.each([
    [0, 0.3989],
    [0.5, 0.1978],
    [1, 0.08332],
    [2, 0.008491],
    [3, 0.000382]
  ])('loses at %d what the tables say', (z, loss) => {
    expect(Math.abs(normalLoss(z) - loss)).toBeLessThan(loss * 1e-3);
  });

  it.each([-9, -2, -0.5, 0, 0.3, 1, 3, 6, 10])('finds the factor %d of its loss', z => {
    expect(inverseNormalLoss(normalLoss(z))).toBeCloseTo(z, 10);
  });

  it.each([1e-12, 0.01, 0.3, 0.5])('has a mirror at the mean for %d', p => {
    expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), p < 1e-9 ? 4 : 12);
  });

  it.each([0, 1, -0.2, 1.5, NaN])('has no quantile of %d', p => {
    expect(() => normalQuantile(p)).toThrow('p is not usable');
  });

  it('has no factor without a loss', () => {
    expect(() => inverseNormalLoss(0)).toThrow('loss is not usable');
  });
});
