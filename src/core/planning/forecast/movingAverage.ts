/**
 * Mean demand of the last periods.
 * @param demand units per period, oldest first; length n ≥ 1
 * @param window periods that count, ≥ 1; all of them where there are fewer
 * @returns units per period
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., ch. 5.2
 * @example movingAverage([9, 2, 4, 6], 3) // 4
 */
export function movingAverage(demand: ArrayLike<number>, window: number): number {
  const recent = Array.from(demand).slice(-window);
  return recent.reduce((sum, units) => sum + units, 0) / recent.length;
}
