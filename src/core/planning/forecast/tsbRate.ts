import { invalidInput } from '../inputChecks.js';

/**
 * Mean demand rate of an item that may die out: the probability of a sale is smoothed in every
 * period, its size in those that sell. Both start at their mean over the series.
 * @param demand units sold per period; length n ≥ 1, oldest first, at least one > 0
 * @param alpha smoothing weight of the newest size, in (0, 1]; no unit
 * @param beta smoothing weight of the newest period in the probability, in (0, 1]; no unit
 * @returns units per period
 * @throws AssistantError `agent/invalid-input` if no period sold, or a weight is out of range
 * @source Teunter, Syntetos & Babai (2011), European Journal of Operational Research 214, 606–615
 * @example tsbRate([6, 0, 6, 0], 0.1, 0.2) // 2.8032: the probability goes 0.5, 0.6, 0.48, 0.584, 0.4672
 */
export function tsbRate(demand: ArrayLike<number>, alpha: number, beta: number): number {
  for (const [field, weight] of Object.entries({ alpha, beta })) {
    if (!(weight > 0 && weight <= 1)) {
      throw invalidInput(field, 'it is not in (0, 1]');
    }
  }
  const sizes = Array.from(demand).filter(units => units > 0);
  if (sizes.length === 0) {
    throw invalidInput('demand', 'no period sold');
  }
  let probability = sizes.length / demand.length;
  let size = sizes.reduce((sum, units) => sum + units, 0) / sizes.length;
  for (let t = 0; t < demand.length; t++) {
    const units = demand[t] ?? 0;
    probability += beta * ((units > 0 ? 1 : 0) - probability);
    if (units > 0) {
      size += alpha * (units - size);
    }
  }
  return probability * size;
}
