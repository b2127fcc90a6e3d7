/** The normal quantile of a test at 10 %, two-sided. */
const critical = 1.645;

/**
 * Whether the season shows in the autocorrelation at its lag, tested at 10 %.
 * @param series units per period, oldest first
 * @param period periods of a season
 * @returns false where there are fewer than three seasons, or nothing varies
 * @source Assimakopoulos & Nikolopoulos (2000), International Journal of Forecasting 16, 521–530,
 *   as in the M4 competition; the limits are Bartlett's
 */
export function isSeasonal(series: ArrayLike<number>, period: number): boolean {
  const { length } = series;
  if (period < 2 || length < 3 * period) {
    return false;
  }
  let mean = 0;
  for (let t = 0; t < length; t++) {
    mean += (series[t] ?? 0) / length;
  }
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let t = lag; t < length; t++) {
      sum += ((series[t] ?? 0) - mean) * ((series[t - lag] ?? 0) - mean);
    }
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > 0)) {
    return false;
  }
  let squares = 0;
  for (let lag = 1; lag < period; lag++) {
    squares += (covariance(lag) / variance) ** 2;
  }
  const limit = critical * Math.sqrt((1 + 2 * squares) / length);
  return Math.abs(covariance(period) / variance) > limit;
}
