import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { etsSlots } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { fitEts } from '../../../../../src/core/planning/forecast/ets/fitEts.js';
import { demand } from '../../../../data/planning/airline-passengers.json';

const scale = demand.reduce((sum, units) => sum + units, 0) / demand.length;
const passengers = Float64Array.from(demand, units => units / scale);
/** A likelihood of scaled data told in that of the data. */
const shift = 2 * demand.length * Math.log(scale);

const model = (
  error: 'A' | 'M',
  trend: 'N' | 'A',
  damped: boolean,
  season: 'N' | 'A' | 'M'
): EtsModel => ({ error, trend, damped, season, period: season === 'N' ? 1 : 12 });

describe('the fit of exponential smoothing', () => {
  // AICc by ets() of R's package forecast 8.20 on the same passengers.
  it.each([
    [model('A', 'N', false, 'N'), 1733.958, 0.01],
    [model('A', 'A', false, 'N'), 1737.729, 0.5],
    [model('A', 'A', false, 'A'), 1570.729, 3],
    [model('M', 'A', true, 'M'), 1400.638, 3]
  ])("is as likely as R's: %j", (wanted, aicc, tolerance) => {
    const fit = fitEts(wanted, passengers);
    expect(Math.abs((fit?.aicc ?? 0) + shift - aicc)).toBeLessThan(tolerance);
  });

  it('finds more likely parameters than R for Holt-Winters, and never worse by 3', () => {
    const fit = fitEts(model('M', 'A', false, 'M'), passengers);
    expect((fit?.aicc ?? 0) + shift).toBeLessThan(1403.664);
  });

  it('stays within the usual region', () => {
    const { parameters } = fitEts(model('M', 'A', true, 'M'), passengers) ?? {
      parameters: new Float64Array()
    };
    const alpha = parameters[etsSlots.alpha] ?? NaN;
    expect(alpha).toBeGreaterThan(0);
    expect(parameters[etsSlots.beta]).toBeLessThanOrEqual(alpha);
    expect(parameters[etsSlots.gamma]).toBeLessThanOrEqual(1 - alpha);
    expect(parameters[etsSlots.phi]).toBeLessThanOrEqual(0.98);
  });

  it('has no answer for a series that is too short', () => {
    expect(fitEts(model('A', 'N', false, 'N'), Float64Array.of(1, 2, 3))).toBeNull();
    expect(fitEts(model('A', 'N', false, 'A'), passengers.subarray(0, 20))).toBeNull();
  });

  it('has no answer where a multiplied model meets nothing but noughts', () => {
    expect(fitEts(model('M', 'N', false, 'N'), new Float64Array(20))).toBeNull();
  });
});
