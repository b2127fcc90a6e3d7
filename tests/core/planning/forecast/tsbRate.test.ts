import { tsbRate } from '../../../../src/core/planning/forecast/tsbRate.js';

describe('the rate by Teunter, Syntetos and Babai', () => {
  it('smooths the probability in every period', () => {
    // 0.5 → 0.6 → 0.48 → 0.584 → 0.4672, times 6.
    expect(tsbRate([6, 0, 6, 0], 0.1, 0.2)).toBeCloseTo(2.8032, 12);
  });

  it('fades where demand has died out', () => {
    const alive = tsbRate([4, 0, 4, 0], 0.1, 0.1);
    expect(tsbRate([4, 0, 4, 0, 0, 0, 0, 0, 0, 0], 0.1, 0.1)).toBeLessThan(alive / 2);
  });

  it('refuses weights out of range and demand that never was', () => {
    expect(() => tsbRate([1], 0, 0.1)).toThrow('alpha is not usable');
    expect(() => tsbRate([1], 0.1, 2)).toThrow('beta is not usable');
    expect(() => tsbRate([0], 0.1, 0.1)).toThrow('no period sold');
  });
});
