import { classifyDemand } from './DemandClass.js';
import { invalidInput } from '../inputChecks.js';
import { smoothedLevel } from './smoothedLevel.js';

/** Of the level of a bucket; among those that were tried it was the best. */
const alpha = 0.2;

/**
 * Mean demand rate from buckets so long that most of them sell: demand is summed over the average
 * interval between sales, smoothed from its mean on, and spread evenly again.
 * @param demand units sold per period; length n ≥ 1, oldest first, at least one > 0; what does not
 *   fill a bucket is left out at the start
 * @returns units per period
 * @throws AssistantError `agent/invalid-input` if no period sold
 * @source Nikolopoulos, Syntetos, Boylan, Petropoulos & Assimakopoulos (2011), Journal of the
 *   Operational Research Society 62, 544–554
 * @example adidaRate([0, 6, 0, 6]) // 3
 */
export function adidaRate(demand: ArrayLike<number>): number {
  const { adi } = classifyDemand(demand);
  if (adi === Infinity) {
    throw invalidInput('demand', 'no period sold');
  }
  const length = Math.floor(adi);
  const count = Math.floor(demand.length / length);
  const start = demand.length - count * length;
  const buckets = new Float64Array(count);
  for (let t = start; t < demand.length; t++) {
    const bucket = Math.floor((t - start) / length);
    buckets[bucket] = (buckets[bucket] ?? 0) + (demand[t] ?? 0);
  }
  const mean = buckets.reduce((sum, units) => sum + units, 0) / count;
  return smoothedLevel(buckets, alpha, mean) / length;
}
