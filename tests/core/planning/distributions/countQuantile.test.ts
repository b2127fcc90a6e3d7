import { countQuantile } from '../../../../src/core/planning/distributions/countQuantile.js';

describe('A quantile of whole units', () => {
  const die = (n: number) => Math.min(1, Math.max(0, n / 6));

  it.each([
    [0.01, 1],
    [0.5, 3],
    [0.51, 4],
    [0.999, 6]
  ])('%d of a die is %d', (p, n) => {
    expect(countQuantile(die, p)).toBe(n);
  });

  it('may be nothing at all', () => {
    expect(countQuantile(() => 1, 0.5)).toBe(0);
  });
});
