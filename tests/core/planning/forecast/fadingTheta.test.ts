import { fadingTheta } from '../../../../src/core/planning/forecast/fadingTheta.js';

describe('theta for rare demand', () => {
  it('is the mean rate where nothing changes', () => {
    const demand = Array.from({ length: 60 }, (_, t) => ((t + 30) % 3 === 1 ? 6 : 0));
    const [first, second] = fadingTheta(demand, 2);
    expect(first).toBeCloseTo(2, 0);
    expect(second).toBeLessThanOrEqual(first ?? 0);
  });

  it('fades where demand dies out, and never falls below nought', () => {
    const demand = [8, 0, 9, 0, 7, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0];
    const fading = fadingTheta(demand, 40);
    expect(fading[0]).toBeLessThan(27 / 16);
    expect(fading[39]).toBe(0);
    expect(Math.min(...fading)).toBe(0);
  });

  it('does not believe in a rise', () => {
    const [first, last] = fadingTheta([0, 0, 0, 0, 1, 0, 2, 0, 0, 4], 2);
    expect(last).toBe(first);
  });

  it('knows one period and refuses demand that never was', () => {
    expect([...fadingTheta([5], 2)]).toEqual([5, 5]);
    expect(() => fadingTheta([0], 1)).toThrow('no period sold');
  });
});
