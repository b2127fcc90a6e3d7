import { fadingTheta } from '../../../../src/core/planning/forecast/fadingTheta.js';

describe('theta for rare demand', () => {
  it('is the mean rate where nothing changes', () => {
    const demand = Array.from({ length: 60 }, (_, t) => ((t + 30) % 3 === 1 ? 6 : 0));
    const [first, second] = fadingTheta(demand, 2);
    expect(first).toBeCloseTo(2, 0);
    expect(second).toBeLessThanOrEqual(first ?? 0);
  });

  it('adds half the slope where it falls, to a level of weight 0.1 per interval', () => {
    const demand = [4, 0, 3, 3, 0, 3, 0, 2];
    // Mean 1.875; the slope is −8.5 ÷ 42, of which half is added (1 − 0.9375⁸) ÷ 0.0625 times.
    const alpha = 0.1 / (8 / 5);
    const level = demand.reduce((last, units) => last + alpha * (units - last), 1.875);
    const drift = -8.5 / 42 / 2;
    const lag = (1 - (1 - alpha) ** 8) / alpha;
    const [first, second] = fadingTheta(demand, 2);
    expect(first).toBeCloseTo(level + drift * lag, 12);
    expect(second).toBeCloseTo(level + drift * (lag + 1), 12);
  });

  it('keeps three tenths of the level, however steeply demand fell', () => {
    const demand = [8, 0, 9, 0, 7, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0];
    const level = demand.reduce((last, units) => last + 0.025 * (units - last), 27 / 16);
    expect(fadingTheta(demand, 40)[39]).toBeCloseTo(0.3 * level, 12);
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
