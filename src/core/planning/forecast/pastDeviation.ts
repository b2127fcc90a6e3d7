import type { DemandHistory } from './DemandHistory.js';
import type { PastForecast } from './rollingOrigin.js';

/** Fewer errors say too little on how large they are. */
const fewest = 4;

/**
 * How far forecasts of so many periods ahead were off in the past. Errors of neighbouring periods
 * count together, and no period is taken for surer than one before it.
 * @returns root of the mean squared error for each period ahead, units; length `horizon`; null
 *   where too few forecasts can be looked back on
 */
export function pastDeviation(
  { demand }: DemandHistory,
  past: readonly PastForecast[],
  horizon: number
): Float64Array | null {
  const squares = Array.from({ length: horizon }, (): number[] => []);
  for (const { origin, mean } of past) {
    for (const [step, units] of mean.entries()) {
      squares[step]?.push((units - (demand[origin + step] ?? 0)) ** 2);
    }
  }
  let [deviation, reached] = [0, 0];
  const deviations = squares.map((_, step) => {
    const near = squares.slice(Math.max(0, step - 1), step + 2).flat();
    if (near.length >= fewest) {
      const mean = near.reduce((sum, square) => sum + square, 0) / near.length;
      deviation = Math.max(deviation, Math.sqrt(mean));
      reached = step + 1;
      return deviation;
    }
    // Beyond what can be looked back on, errors grow as those of a random walk.
    return deviation * Math.sqrt((step + 1) / Math.max(reached, 1));
  });
  return reached > 0 ? Float64Array.from(deviations) : null;
}
