import { etsForecast } from '../../../../../src/core/planning/forecast/ets/etsForecast.js';
import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { fitEts } from '../../../../../src/core/planning/forecast/ets/fitEts.js';
import { weightedEts } from '../../../../../src/core/planning/forecast/ets/weightedEts.js';
import { demand } from '../../../../data/planning/airline-passengers.json';

const passengers = Float64Array.from(demand, units => units / 280);
const flat: EtsModel = { error: 'A', trend: 'N', damped: false, season: 'N', period: 1 };
const sloped: EtsModel = { ...flat, trend: 'A' };

describe('models weighted by their likelihood', () => {
  it('count as e to the power of minus half of what they lack', () => {
    const years = passengers.subarray(0, 20);
    const lacks = (fitEts(sloped, years)?.aicc ?? 0) - (fitEts(flat, years)?.aicc ?? 0);
    const weight = Math.exp(-lacks / 2);
    const [level] = etsForecast([flat], years, 1);
    const [line] = etsForecast([sloped], years, 1);
    const [mean] = weightedEts([flat, sloped], years, 1);
    expect(mean).toBeCloseTo(((level ?? 0) + weight * (line ?? 0)) / (1 + weight), 12);
  });

  it('are the one model where there is one', () => {
    expect(weightedEts([sloped], passengers, 4)).toEqual(etsForecast([sloped], passengers, 4));
  });

  it('have no forecast for two periods', () => {
    expect(() => weightedEts([flat], Float64Array.of(1, 2), 1)).toThrow('too few periods');
  });
});
