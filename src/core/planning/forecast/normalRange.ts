import { normalQuantile } from '../distributions/standardNormal.js';
import type { DemandRange, RangeBasis } from './DemandRange.js';

/**
 * Limits around a forecast whose errors are normal; demand is never below 0.
 * @param mean units per period
 * @param deviation standard deviation of the error, units per period; as long as `mean`
 * @param level probability between the limits, in (0, 1)
 */
export function normalRange(
  mean: Float64Array,
  deviation: Float64Array,
  level: number,
  basis: RangeBasis
): DemandRange {
  const width = normalQuantile(0.5 + level / 2);
  const limit = (side: number): Float64Array =>
    mean.map((units, step) => Math.max(0, units + side * width * (deviation[step] ?? 0)));
  return { lower: limit(-1), upper: limit(1), basis };
}
