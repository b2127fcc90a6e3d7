import { incompleteBeta } from '../../../../src/core/planning/distributions/incompleteBeta.js';

describe('The incomplete beta function', () => {
  it.each([
    [0.3, 1, 1, 0.3],
    [0.3, 2, 1, 0.09],
    [0.3, 1, 3, 1 - 0.7 ** 3],
    [0.5, 7.5, 7.5, 0.5]
  ])('at %d for %d and %d is %d', (x, a, b, expected) => {
    expect(incompleteBeta(x, 1 - x, a, b)).toBeCloseTo(expected, 14);
  });
});
