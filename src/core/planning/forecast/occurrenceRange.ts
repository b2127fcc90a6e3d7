import type { DemandRange } from './DemandRange.js';

/**
 * Limits of demand that comes now and then: a period sells with a probability that makes its mean
 * the forecast, and then a size of the past.
 * @param demand units per period, oldest first; at least one > 0
 * @param mean the forecast, units per period, ≥ 0
 * @param level probability between the limits, in (0, 1)
 * @source what a bootstrap over past sizes tends to, reckoned out; Willemain, Smart & Schwarz
 *   (2004), International Journal of Forecasting 20(3), 375–387
 */
export function occurrenceRange(
  demand: ArrayLike<number>,
  mean: Float64Array,
  level: number
): DemandRange {
  const sizes = Float64Array.from(demand)
    .filter(units => units > 0)
    .sort();
  const average = sizes.reduce((sum, units) => sum + units, 0) / sizes.length;
  const limit = (share: number): Float64Array =>
    mean.map(units => {
      const chance = Math.min(1, units / average);
      if (share <= 1 - chance) {
        return 0;
      }
      const place = Math.ceil(((share - (1 - chance)) / chance) * sizes.length - 1e-9) - 1;
      // Sizes grow where even a sale in every period would not reach the forecast.
      return (sizes[place] ?? 0) * Math.max(1, units / average);
    });
  return {
    lower: limit(0.5 - level / 2),
    upper: limit(0.5 + level / 2),
    basis: 'occurrences'
  };
}
