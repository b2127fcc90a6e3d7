/**
 * The last season again; the last period where there is no season.
 * @param demand units per period, oldest first; at least one season
 * @param period periods of a season; 1 without one
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., ch. 5.2
 * @example seasonalNaive([4, 8, 5, 9], 2, 3) // [5, 9, 5]
 */
export function seasonalNaive(
  demand: ArrayLike<number>,
  period: number,
  horizon: number
): Float64Array {
  const start = demand.length - period;
  return Float64Array.from({ length: horizon }, (_, step) => demand[start + (step % period)] ?? 0);
}
