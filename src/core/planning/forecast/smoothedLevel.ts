/**
 * Simple exponential smoothing with a given weight.
 * @param series units per period, oldest first; length n ≥ 1
 * @param alpha smoothing weight of the newest period, in (0, 1]; no unit
 * @param start the level before the first period
 * @returns the level after the last period, units per period
 * @source Brown (1959), Statistical Forecasting for Inventory Control
 * @example smoothedLevel([10, 20], 0.5, 10) // 15
 */
export function smoothedLevel(series: ArrayLike<number>, alpha: number, start: number): number {
  let level = start;
  for (let t = 0; t < series.length; t++) {
    level += alpha * ((series[t] ?? 0) - level);
  }
  return level;
}
