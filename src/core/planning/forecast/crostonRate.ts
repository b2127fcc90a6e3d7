import { invalidInput } from '../inputChecks.js';

/**
 * Mean demand rate of an item that sells only now and then. Size and interval are smoothed apart;
 * they start at the first sale: its size, and its position counted from 1.
 * @param demand units sold per period; length n ≥ 1, oldest first, at least one > 0
 * @param alpha smoothing weight of the newest sale, in (0, 1]; no unit
 * @returns units per period
 * @throws AssistantError `agent/invalid-input` if no period sold, or alpha is out of range
 * @source Croston (1972), Operational Research Quarterly 23(3), 289–303
 * @example crostonRate([0, 0, 6, 0, 0, 6], 0.1) // 2
 */
export function crostonRate(demand: ArrayLike<number>, alpha: number): number {
  if (!(alpha > 0 && alpha <= 1)) {
    throw invalidInput('alpha', 'it is not in (0, 1]');
  }
  let size = 0;
  let interval = 0;
  let last = -1;
  for (let t = 0; t < demand.length; t++) {
    const units = demand[t] ?? 0;
    if (units > 0) {
      const first = last < 0;
      size += (first ? 1 : alpha) * (units - size);
      interval += (first ? 1 : alpha) * (t - last - interval);
      last = t;
    }
  }
  if (last < 0) {
    throw invalidInput('demand', 'no period sold');
  }
  return size / interval;
}
