import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { etsPath } from '../../../../../src/core/planning/forecast/ets/etsPath.js';
import { etsVariance } from '../../../../../src/core/planning/forecast/ets/etsVariance.js';
import { fitEts, type EtsFit } from '../../../../../src/core/planning/forecast/ets/fitEts.js';
import { simulateEts } from '../../../../../src/core/planning/forecast/ets/simulateEts.js';
import { Random } from '../../../../../src/core/sample/Random.js';
import { demand } from '../../../../data/planning/airline-passengers.json';

const passengers = Float64Array.from(demand, units => units / 280);

function fitted(model: EtsModel): EtsFit {
  const fit = fitEts(model, passengers);
  if (!fit) throw new Error('The model does not fit.');
  return fit;
}

const mean = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the simulation of a model', () => {
  it('spreads as much as is reckoned where errors are added', () => {
    const fit = fitted({ error: 'A', trend: 'A', damped: false, season: 'A', period: 12 });
    const futures = simulateEts(fit, passengers, 14, 4000, new Random(1, 0));
    const path = etsPath(fit, passengers.length, 14);
    const variance = fit.state.squares / passengers.length;
    const growth = etsVariance(fit.model, fit.parameters, 14);
    for (const step of [0, 5, 13]) {
      const values = futures[step] ?? new Float64Array();
      const centre = mean(values);
      expect(centre).toBeCloseTo(path[step] ?? NaN, 1);
      const spread = mean(values.map(value => (value - centre) ** 2));
      expect(spread / (variance * (growth[step] ?? NaN))).toBeGreaterThan(0.85);
      expect(spread / (variance * (growth[step] ?? NaN))).toBeLessThan(1.15);
    }
  });

  it('keeps to the path on average where errors multiply', () => {
    const fit = fitted({ error: 'M', trend: 'A', damped: true, season: 'M', period: 12 });
    const futures = simulateEts(fit, passengers, 12, 2000, new Random(2, 0));
    etsPath(fit, passengers.length, 12).forEach((value, step) => {
      expect(mean(futures[step] ?? new Float64Array()) / value).toBeCloseTo(1, 1);
    });
  });
});
