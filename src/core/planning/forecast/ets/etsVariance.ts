import { etsSlots, type EtsModel } from './EtsModel.js';

/**
 * How much more uncertain each period ahead is than the next one, for a model with added errors.
 * @param parameters by `etsSlots`
 * @returns variance of the forecast's error over that of one step ahead; length `horizon`, first 1
 * @source Hyndman, Koehler, Ord & Snyder (2008), table 6.1, class 1
 */
export function etsVariance(
  model: EtsModel,
  parameters: Float64Array,
  horizon: number
): Float64Array {
  const alpha = parameters[etsSlots.alpha] ?? 0;
  const beta = model.trend === 'A' ? (parameters[etsSlots.beta] ?? 0) : 0;
  const gamma = model.season === 'A' ? (parameters[etsSlots.gamma] ?? 0) : 0;
  const phi = parameters[etsSlots.phi] ?? 1;
  let [variance, damping] = [1, 0];
  return Float64Array.from({ length: horizon }, (_, step) => {
    if (step > 0) {
      damping += phi ** step;
      const weight = alpha + beta * damping + (step % model.period === 0 ? gamma : 0);
      variance += weight * weight;
    }
    return variance;
  });
}
