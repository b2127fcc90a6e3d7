import type { Random } from '../../../sample/Random.js';
import type { DemandRange } from '../DemandRange.js';
import { normalRange } from '../normalRange.js';
import { quantileOf } from '../quantileOf.js';
import { autoEts } from './autoEts.js';
import type { EtsModel } from './EtsModel.js';
import { etsPath } from './etsPath.js';
import { etsVariance } from './etsVariance.js';
import { simulateEts } from './simulateEts.js';

const paths = 2000;

/**
 * Limits of demand by the model that fits best: reckoned where errors are added, else simulated.
 * @param level probability between the limits, in (0, 1)
 * @param random draws the errors of what is simulated
 * @returns null where no model fits
 */
export function etsRange(
  models: readonly EtsModel[],
  series: Float64Array,
  horizon: number,
  level: number,
  random: Random
): DemandRange | null {
  const fit = autoEts(models, series);
  if (!fit) {
    return null;
  }
  if (fit.model.error === 'A') {
    const variance = fit.state.squares / (series.length - fit.count + 1);
    const deviation = etsVariance(fit.model, fit.parameters, horizon).map(ratio =>
      Math.sqrt(ratio * variance)
    );
    return normalRange(etsPath(fit, series.length, horizon), deviation, level, 'model');
  }
  const futures = simulateEts(fit, series, horizon, paths, random).map(demand => demand.sort());
  const limit = (share: number): Float64Array =>
    Float64Array.from(futures, demand => Math.max(0, quantileOf(demand, share)));
  return { lower: limit(0.5 - level / 2), upper: limit(0.5 + level / 2), basis: 'simulated' };
}
