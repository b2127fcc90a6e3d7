import { autoEts } from '../../../../../src/core/planning/forecast/ets/autoEts.js';
import { etsModels } from '../../../../../src/core/planning/forecast/ets/etsModels.js';
import { demand } from '../../../../data/planning/airline-passengers.json';
import { etsName } from './etsName.js';

const passengers = Float64Array.from(demand, units => units / 280);

describe('the automatic choice', () => {
  it('finds that the season of passengers multiplies, as R does', () => {
    const fit = autoEts(etsModels(passengers, 12), passengers);
    expect(fit && etsName(fit.model)).toMatch(/^ETS\(M,Ad?,M\)$/);
  });

  it('takes the smallest criterion', () => {
    const models = etsModels(passengers, 1);
    const best = autoEts(models, passengers);
    for (const model of models) {
      expect(autoEts([model], passengers)?.aicc).toBeGreaterThanOrEqual(best?.aicc ?? NaN);
    }
  });

  it('has nothing to choose for two periods', () => {
    const two = Float64Array.of(1, 2);
    expect(autoEts(etsModels(two, 1), two)).toBeNull();
  });
});
