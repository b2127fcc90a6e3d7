import { etsPath } from '../../../../../src/core/planning/forecast/ets/etsPath.js';

const fit = (trend: 'N' | 'A', phi: number) => ({
  model: { error: 'A', trend, damped: phi < 1, season: 'A', period: 2 } as const,
  parameters: Float64Array.of(0.1, 0.1, 0.1, phi, 0, 0, 0, 0),
  state: { level: 10, slope: 4, season: Float64Array.of(1, -1), squares: 0, logs: 0 },
  count: 5,
  aicc: 0
});

describe('the path ahead', () => {
  it('damps each step of the slope and begins at the right place of the season', () => {
    // 10 + 0.5·4 − 1, 10 + (0.5 + 0.25)·4 + 1.
    expect([...etsPath(fit('A', 0.5), 7, 2)]).toEqual([11, 14]);
  });

  it('is flat but for the season without a trend', () => {
    expect([...etsPath(fit('N', 1), 8, 3)]).toEqual([11, 9, 11]);
  });
});
