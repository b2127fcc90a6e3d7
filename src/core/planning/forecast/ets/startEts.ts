import { seasonalIndices } from '../seasonalIndices.js';
import { etsSlots, type EtsModel } from './EtsModel.js';

/**
 * A starting state for a model, before its likelihood improves on it: the season by classical
 * decomposition, level and slope by a line through the first periods without their season.
 * @param series length n ≥ 3; two seasons where the model has one
 * @returns parameters by `etsSlots`, without smoothing weights; length 6 + m
 * @source Hyndman, Koehler, Ord & Snyder (2008), ch. 2.6.1
 */
export function startEts({ trend, season, period }: EtsModel, series: Float64Array): Float64Array {
  const parameters = new Float64Array(etsSlots.season + period);
  parameters[etsSlots.phi] = 1;
  let adjusted = series;
  if (season !== 'N') {
    const indices = seasonalIndices(series, period, season);
    // A factor near 0 would make the error of its period boundless.
    const figures = season === 'M' ? indices.map(value => Math.max(value, 0.01)) : indices;
    parameters.set(figures, etsSlots.season);
    adjusted = series.map((value, t) => {
      const figure = figures[t % period] ?? 0;
      return season === 'M' ? value / figure : value - figure;
    });
  }
  const count = Math.min(series.length, Math.max(10, 2 * period));
  const first = adjusted.subarray(0, count);
  const mean = first.reduce((sum, value) => sum + value, 0) / count;
  if (trend === 'N') {
    parameters[etsSlots.level] = mean;
    return parameters;
  }
  const middle = (count - 1) / 2;
  const spread = (count * (count * count - 1)) / 12;
  const slope = first.reduce((sum, value, t) => sum + (t - middle) * value, 0) / spread;
  parameters[etsSlots.slope] = slope;
  // The state before the first period lies one period ahead of it.
  parameters[etsSlots.level] = mean - slope * (middle + 1);
  return parameters;
}
