import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { etsForecast } from '../../../../../src/core/planning/forecast/ets/etsForecast.js';
import { etsModels } from '../../../../../src/core/planning/forecast/ets/etsModels.js';

const damped: EtsModel = { error: 'A', trend: 'A', damped: true, season: 'N', period: 1 };

describe('a forecast by exponential smoothing', () => {
  it('goes on with a line', () => {
    const line = Float64Array.from({ length: 30 }, (_, t) => 1 + 0.1 * t);
    const ahead = etsForecast([{ ...damped, damped: false }], line, 3);
    [4, 4.1, 4.2].forEach((value, step) => {
      expect(ahead[step]).toBeCloseTo(value, 3);
    });
  });

  it('lets a damped trend level out', () => {
    const line = Float64Array.from({ length: 30 }, (_, t) => 1 + 0.1 * t);
    const ahead = etsForecast([damped], line, 200);
    const step = (at: number) => (ahead[at + 1] ?? 0) - (ahead[at] ?? 0);
    expect(step(0)).toBeGreaterThan(0);
    expect(step(150)).toBeLessThan(0.1 * step(0));
  });

  it('goes on with a multiplied season, at its place', () => {
    const factors = [0.5, 1, 2, 0.5];
    const series = Float64Array.from({ length: 26 }, (_, t) => factors[t % 4] ?? 0);
    const ahead = etsForecast(etsModels(series, 4), series, 3);
    [2, 0.5, 0.5].forEach((value, step) => {
      expect(ahead[step]).toBeCloseTo(value, 2);
    });
  });

  it('says so where a series is too short', () => {
    expect(() => etsForecast([damped], Float64Array.of(1, 2, 3), 1)).toThrow(
      'demand is not usable: it has too few periods for this method.'
    );
  });
});
