import { dynamicTheta } from './dynamicTheta.js';
import { isSeasonal } from './isSeasonal.js';
import { withoutSeason } from './withoutSeason.js';

/**
 * The theta method as in forecasting competitions: where the season is significant it is taken off
 * beforehand, as a factor where no period is without demand.
 * @param series units per period, oldest first; length n ≥ 3
 * @param period periods of a season; 1 without one
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @source Assimakopoulos & Nikolopoulos (2000), International Journal of Forecasting 16, 521–530
 */
export function seasonalTheta(series: Float64Array, period: number, horizon: number): Float64Array {
  if (!isSeasonal(series, period)) {
    return dynamicTheta(series, horizon);
  }
  const kind = series.every(units => units > 0) ? 'M' : 'A';
  return withoutSeason(series, period, kind, adjusted => dynamicTheta(adjusted, horizon));
}
