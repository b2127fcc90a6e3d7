import { crostonRate } from './crostonRate.js';

/**
 * Croston's rate without its bias: the mean of a quotient is more than the quotient of the means.
 * @param demand units sold per period; length n ≥ 1, oldest first, at least one > 0
 * @param alpha smoothing weight of the newest sale, in (0, 1]; no unit
 * @returns units per period
 * @throws AssistantError `agent/invalid-input` if no period sold, or alpha is out of range
 * @source Syntetos & Boylan (2005), International Journal of Forecasting 21, 303–314
 * @example sbaRate([0, 0, 6, 0, 0, 6], 0.1) // 1.9
 */
export function sbaRate(demand: ArrayLike<number>, alpha: number): number {
  return (1 - alpha / 2) * crostonRate(demand, alpha);
}
