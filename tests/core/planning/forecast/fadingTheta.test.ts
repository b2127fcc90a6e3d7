import { fadingTheta } from '../../../../src/core/planning/forecast/fadingTheta.js';

describe('theta for rare demand', () => {
  it('is the mean rate where nothing changes', () => {
    const demand = Array.from({ length: 60 }, (_, t) => ((t + 30) % 3 === 1 ? 6 : 0));
    const [first, second] = fadingTheta(demand, 2);
    expect(first).toBeCloseTo(2, 0);
    expect(second).toBeLessThanOrEqual(first ?? 0);
  });

  it('adds a share of the slope where it falls, to a level of weight 0.1 per interval', () => {
    const demand = [4, 0, 3, 3, 0, 3, 0, 2];
    // Mean 1.875; the slope is −8.5 ÷ 42, of which 0.75 times 3 empty periods in 8 is added.
    const alpha = 0.1 / (8 / 5);
    const level = demand.reduce((last, units) => last + alpha * (units - last), 1.875);
    const drift = (-8.5 / 42) * 0.75 * (3 / 8);
    const lag = (1 - (1 - alpha) ** 8) / alpha;
    const [first, second] = fadingTheta(demand, 2);
    expect(first).toBeCloseTo(level + drift * lag, 12);
    expect(second).toBeCloseTo(level + drift * (lag + 1), 12);
  });

  it('keeps a tenth of the level, however steeply demand fell', () => {
    const demand = [8, 0, 9, 0, 7, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0];
    const level = demand.reduce((last, units) => last + 0.025 * (units - last), 27 / 16);
    expect(fadingTheta(demand, 40)[39]).toBeCloseTo(0.1 * level, 12);
  });

  it('believes of a rise what its standard error leaves', () => {
    const [first = 0, second = 0] = fadingTheta([0, 0, 0, 0, 1, 0, 2, 0, 0, 4], 2);
    // The slope is 20.5 ÷ 82.5; 20.5² ÷ 82.5 of the squares, 16.1, lie on the line.
    const explained = 20.5 ** 2 / 82.5;
    const t2 = explained / ((16.1 - explained) / 8);
    const drift = (20.5 / 82.5) * 0.75 * 0.7;
    expect(second - first).toBeCloseTo((drift * t2) / (t2 + 10), 12);
  });

  it('has no trend of what sells in every period, or of two', () => {
    expect(new Set(fadingTheta([9, 7, 5, 3], 3)).size).toBe(1);
    expect(new Set(fadingTheta([9, 0], 3)).size).toBe(1);
  });

  it('knows one period and refuses demand that never was', () => {
    expect([...fadingTheta([5], 2)]).toEqual([5, 5]);
    expect(() => fadingTheta([0], 1)).toThrow('no period sold');
  });
});
