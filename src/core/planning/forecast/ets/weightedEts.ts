import { invalidInput } from '../../inputChecks.js';
import type { EtsModel } from './EtsModel.js';
import { etsPath } from './etsPath.js';
import { fitEts } from './fitEts.js';

/**
 * Forecasts with several models, each as much as its likelihood is worth: where two fit nearly
 * alike, chance does not decide between them.
 * @param models that the data allow
 * @param series units per period, oldest first
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @throws AssistantError `agent/invalid-input` where the series is too short for each model
 * @source Kolassa (2011), International Journal of Forecasting 27, 238–251, with AICc
 */
export function weightedEts(
  models: readonly EtsModel[],
  series: Float64Array,
  horizon: number
): Float64Array {
  const fits = models.flatMap(model => fitEts(model, series) ?? []);
  if (fits.length === 0) {
    throw invalidInput('demand', 'it has too few periods for this method');
  }
  const least = Math.min(...fits.map(({ aicc }) => aicc));
  const mean = new Float64Array(horizon);
  let total = 0;
  for (const fit of fits) {
    const weight = Math.exp((least - fit.aicc) / 2);
    total += weight;
    for (const [step, value] of etsPath(fit, series.length, horizon).entries()) {
      mean[step] = (mean[step] ?? 0) + weight * value;
    }
  }
  return mean.map(value => value / total);
}
