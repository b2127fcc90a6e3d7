import type { EtsModel } from './EtsModel.js';

/**
 * A longer season has more figures than a series can tell; other methods take it off beforehand.
 * @source Hyndman & Khandakar (2008), Journal of Statistical Software 27(3)
 */
const longestSeason = 24;

/**
 * The models that an automatic choice compares: those with a finite variance that the data allow.
 * A multiplied season with an added error is left out, as its forecasts are unstable near zero.
 * @param series units per period; a zero rules out whatever multiplies
 * @param period periods of a season; 1 without one
 * @source Hyndman, Koehler, Ord & Snyder (2008), ch. 2.8 and 15
 */
export function etsModels(series: ArrayLike<number>, period: number): EtsModel[] {
  const positive = Array.from(series).every(value => value > 0);
  const seasonal = period > 1 && period <= longestSeason && series.length >= 2 * period + 1;
  const models: EtsModel[] = [];
  for (const error of ['A', 'M'] as const) {
    for (const season of ['N', 'A', 'M'] as const) {
      const multiplies = error === 'M' || season === 'M';
      if ((multiplies && !positive) || (season !== 'N' && !seasonal)) {
        continue;
      }
      if (error === 'A' && season === 'M') {
        continue;
      }
      for (const [trend, damped] of trends) {
        models.push({ error, trend, damped, season, period: season === 'N' ? 1 : period });
      }
    }
  }
  return models;
}

const trends = [
  ['N', false],
  ['A', false],
  ['A', true]
] as const;
