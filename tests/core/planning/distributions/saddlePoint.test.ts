import {
  binomialTerm,
  poissonTerm
} from '../../../../src/core/planning/distributions/saddlePoint.js';

describe('Probabilities by the saddle point', () => {
  it.each([
    [0, 2, Math.exp(-2)],
    [3, 2, (Math.exp(-2) * 8) / 6],
    [20, 20, 0.08883531739208522],
    [1e6, 1e6, 3.98942247156244e-4]
  ])('give the Poisson term %d of mean %d', (a, m, expected) => {
    expect(Math.abs(poissonTerm(a, m) / expected - 1)).toBeLessThan(1e-13);
  });

  it.each([
    [1, 1, 0.3, 0.42],
    [3, 2, 0.5, 0.3125],
    [50, 50, 0.5, 0.07958923738717877]
  ])('give the binomial term %d, %d at %d', (a, b, x, expected) => {
    expect(Math.abs(binomialTerm(a, b, x, 1 - x) / expected - 1)).toBeLessThan(1e-13);
  });
});
