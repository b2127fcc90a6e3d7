/**
 * Classical decomposition: how far each place in the season lies off the trend.
 * @param series units per period, oldest first; at least two whole seasons
 * @param period periods of a season, ≥ 2
 * @param kind `A`: units above the trend, they sum to 0; `M`: factors of the trend, their mean is 1
 * @returns length `period`; the first belongs to the first period of the series
 * @source Makridakis, Wheelwright & Hyndman (1998), Forecasting: Methods and Applications, ch. 3
 */
export function seasonalIndices(
  series: ArrayLike<number>,
  period: number,
  kind: 'A' | 'M'
): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  const half = period >> 1;
  const even = period % 2 === 0;
  for (let t = half; t + half < series.length; t++) {
    let trend = 0;
    for (let near = t - half; near <= t + half; near++) {
      const atEdge = even && (near === t - half || near === t + half);
      trend += (series[near] ?? 0) * (atEdge ? 0.5 : 1);
    }
    trend /= period;
    const value = series[t] ?? 0;
    if (kind === 'A' || trend > 0) {
      const place = t % period;
      sums[place] = (sums[place] ?? 0) + (kind === 'A' ? value - trend : value / trend);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const neutral = kind === 'A' ? 0 : 1;
  const means = sums.map((sum, place) => (counts[place] ? sum / (counts[place] ?? 1) : neutral));
  const mean = means.reduce((total, value) => total + value, 0) / period;
  return means.map(value => (kind === 'A' ? value - mean : mean > 0 ? value / mean : 1));
}
