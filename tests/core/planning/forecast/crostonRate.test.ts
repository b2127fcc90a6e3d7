import { crostonRate } from '../../../../src/core/planning/forecast/crostonRate.js';

describe("Croston's rate", () => {
  it('is size over interval where both are steady', () => {
    expect(crostonRate([0, 0, 6, 0, 0, 6], 0.1)).toBe(2);
  });

  it('starts at the first sale: its size and its position', () => {
    expect(crostonRate([0, 0, 0, 8], 0.1)).toBe(2);
  });

  it('smooths sizes and intervals apart', () => {
    // Sizes 4 → 4 + 0.5·(8 − 4) = 6; intervals 2 → 2 + 0.5·(4 − 2) = 3.
    expect(crostonRate([0, 4, 0, 0, 0, 8], 0.5)).toBe(2);
  });

  it('hears of the end of demand only by the next sale', () => {
    expect(crostonRate([0, 4, 0, 0, 0], 0.5)).toBe(2);
  });

  it.each([0, -0.1, 1.1, NaN])('refuses %p as a weight', alpha => {
    expect(() => crostonRate([1], alpha)).toThrow('alpha is not usable: it is not in (0, 1].');
  });

  it('refuses demand that never was', () => {
    expect(() => crostonRate([0, 0], 0.1)).toThrow('demand is not usable: no period sold.');
  });
});
