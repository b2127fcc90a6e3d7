import { invalidInput } from '../../inputChecks.js';
import { autoEts } from './autoEts.js';
import type { EtsModel } from './EtsModel.js';
import { etsPath } from './etsPath.js';

/**
 * Forecasts with the model that fits best.
 * @param models compared by AICc
 * @param series units per period, oldest first
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @throws AssistantError `agent/invalid-input` where the series is too short for each model
 */
export function etsForecast(
  models: readonly EtsModel[],
  series: Float64Array,
  horizon: number
): Float64Array {
  const fit = autoEts(models, series);
  if (!fit) {
    throw invalidInput('demand', 'it has too few periods for this method');
  }
  return etsPath(fit, series.length, horizon);
}
