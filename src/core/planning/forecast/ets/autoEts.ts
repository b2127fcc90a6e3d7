import type { EtsModel } from './EtsModel.js';
import { fitEts, type EtsFit } from './fitEts.js';

/**
 * Automatic exponential smoothing: of several models the one with the smallest AICc.
 * @param models to compare; those of `etsModels` are what the data allow
 * @param series units per period, oldest first; finite
 * @returns null where the series is too short for every model
 * @source Hyndman, Koehler, Snyder & Grose (2002), International Journal of Forecasting 18, 439–454
 */
export function autoEts(models: readonly EtsModel[], series: Float64Array): EtsFit | null {
  let best: EtsFit | null = null;
  for (const model of models) {
    const fit = fitEts(model, series);
    if (fit && (!best || fit.aicc < best.aicc)) {
      best = fit;
    }
  }
  return best;
}
