import { seasonalIndices } from './seasonalIndices.js';

/**
 * Takes the season off, forecasts what is left, and puts the season back.
 * @param series units per period, oldest first; at least two whole seasons, > 0 where `M`
 * @param kind whether the season adds or multiplies
 * @param forecast of the series without its season
 * @returns units per period; as long as what `forecast` gives
 */
export function withoutSeason(
  series: Float64Array,
  period: number,
  kind: 'A' | 'M',
  forecast: (adjusted: Float64Array) => Float64Array
): Float64Array {
  const indices = seasonalIndices(series, period, kind);
  // A season that hardly sells says nothing about the level.
  const figures = kind === 'M' ? indices.map(factor => Math.max(factor, 0.01)) : indices;
  const figureAt = (t: number): number => figures[t % period] ?? 0;
  const adjusted = series.map((units, t) =>
    kind === 'M' ? units / figureAt(t) : units - figureAt(t)
  );
  return forecast(adjusted).map((units, step) => {
    const figure = figureAt(series.length + step);
    return kind === 'M' ? units * figure : units + figure;
  });
}
