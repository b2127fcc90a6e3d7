import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { pastNaive, rollingOrigin } from '../../../../src/core/planning/forecast/rollingOrigin.js';

const ramp = Array.from({ length: 20 }, (_, t) => 10 + t);

describe('forecasts of the past', () => {
  it('know only what came before them', async () => {
    const past = await rollingOrigin(demandHistory(ramp, 1, 1), 2, 'seasonal-naive');
    expect(past.length).toBeGreaterThan(5);
    for (const { origin, mean } of past) {
      expect([...mean]).toEqual(Array.from(mean, () => ramp[origin - 1]));
    }
    expect(past.at(-1)).toMatchObject({ origin: 19 });
    expect(past.at(-1)?.mean).toHaveLength(1);
  });

  it('leave out origins at which the method had too little', async () => {
    const season = Array.from({ length: 30 }, (_, t) => 5 + (t % 12));
    const past = await rollingOrigin(demandHistory(season, 12, 12), 6, 'holt-winters');
    expect(Math.min(...past.map(({ origin }) => origin))).toBe(25);
  });

  it('have the naive at the same origins', () => {
    const past = [
      { origin: 3, mean: new Float64Array(2) },
      { origin: 5, mean: new Float64Array(1) }
    ];
    const naive = pastNaive(demandHistory([1, 2, 3, 4, 5, 6], 4, 4), past);
    expect(naive.map(({ mean }) => [...mean])).toEqual([[3, 3], [2]]);
  });
});
