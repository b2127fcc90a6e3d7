import { etsSlots } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { startEts } from '../../../../../src/core/planning/forecast/ets/startEts.js';

const season = [2, -3, 1];

describe('the state to start from', () => {
  it('is the line and the season that a series was made of', () => {
    const series = Float64Array.from({ length: 12 }, (_, t) => 40 + 2 * t + (season[t % 3] ?? 0));
    const model = { error: 'A', trend: 'A', damped: false, season: 'A', period: 3 } as const;
    const parameters = startEts(model, series);
    // One period before the first, which is 40.
    expect(parameters[etsSlots.level]).toBeCloseTo(38, 9);
    expect(parameters[etsSlots.slope]).toBeCloseTo(2, 9);
    season.forEach((figure, place) => {
      expect(parameters[etsSlots.season + place]).toBeCloseTo(figure, 9);
    });
  });

  it('is the mean of the first ten periods without trend and season', () => {
    const series = Float64Array.from({ length: 20 }, (_, t) => t);
    const model = { error: 'A', trend: 'N', damped: false, season: 'N', period: 1 } as const;
    expect(startEts(model, series)[etsSlots.level]).toBeCloseTo(4.5, 12);
  });
});
