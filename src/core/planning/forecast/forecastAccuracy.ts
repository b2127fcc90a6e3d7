import type { DemandHistory } from './DemandHistory.js';
import type { PastForecast } from './rollingOrigin.js';

/** How far forecasts of the past were off. */
export interface ForecastAccuracy {
  /** Mean absolute error over that of the seasonal naive within the known history; no unit. */
  readonly mase: number | null;
  /** Root of the mean squared error over that of the seasonal naive; no unit. */
  readonly rmsse: number | null;
  /** Absolute errors over demand, both summed; a share. */
  readonly wape: number | null;
  /** Forecast less demand, over demand, both summed; a share, > 0 where it was too high. */
  readonly bias: number | null;
  /** Forecast periods that were compared. */
  readonly count: number;
}

/**
 * Measures forecasts of the past against what came.
 * @param past at least one
 * @returns null where a figure has no meaning: nothing was sold, or nothing ever changed
 * @source MASE: Hyndman & Koehler (2006), International Journal of Forecasting 22, 679–688; RMSSE:
 *   Makridakis, Spiliotis & Assimakopoulos (2022), ibid. 38, 1325–1336
 */
export function forecastAccuracy(
  { demand, period }: DemandHistory,
  past: readonly PastForecast[]
): ForecastAccuracy {
  let [count, absolute, squares, signed, sold] = [0, 0, 0, 0, 0];
  for (const { origin, mean } of past) {
    for (const [step, units] of mean.entries()) {
      const came = demand[origin + step] ?? 0;
      count += 1;
      absolute += Math.abs(units - came);
      squares += (units - came) ** 2;
      signed += units - came;
      sold += came;
    }
  }
  const known = Math.min(...past.map(({ origin }) => origin));
  let [naiveAbsolute, naiveSquares] = [0, 0];
  for (let t = period; t < known; t++) {
    const change = (demand[t] ?? 0) - (demand[t - period] ?? 0);
    naiveAbsolute += Math.abs(change) / (known - period);
    naiveSquares += change ** 2 / (known - period);
  }
  const over = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  return {
    mase: over(absolute / count, naiveAbsolute),
    rmsse: over(Math.sqrt(squares / count), Math.sqrt(naiveSquares)),
    wape: over(absolute, sold),
    bias: over(signed, sold),
    count
  };
}
