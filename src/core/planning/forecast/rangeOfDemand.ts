import type { Random } from '../../sample/Random.js';
import { requireShare } from '../inputChecks.js';
import type { DemandHistory } from './DemandHistory.js';
import type { DemandRange } from './DemandRange.js';
import { demandScale } from './DemandScale.js';
import type { DemandForecast } from './forecastDemand.js';
import { forecastMethods } from './forecastMethods.js';
import { normalRange } from './normalRange.js';
import { pastDeviation } from './pastDeviation.js';
import type { PastForecast } from './rollingOrigin.js';

/** Fewer periods say nothing on how far off a forecast may be. */
const fewest = 5;

/**
 * Limits of the demand in each period ahead: by the method's own model where it is one that has a
 * model, else by how far the same forecast would have been off in the past.
 * @param past forecasts of the past by the same method
 * @param level probability between the limits, in (0, 1)
 * @param random draws what is simulated
 * @returns null where there are too few periods, or none that sold
 * @throws AssistantError `agent/invalid-input` where the level is not between 0 and 1
 */
export function rangeOfDemand(
  history: DemandHistory,
  { mean, methods }: DemandForecast,
  past: readonly PastForecast[],
  level: number,
  random: Random
): DemandRange | null {
  requireShare({ level });
  const { demand } = history;
  if (demand.length < fewest || demand.every(units => units === 0)) {
    return null;
  }
  const [only, ...others] = methods;
  if (only && others.length === 0) {
    const scale = demandScale(history, mean.length);
    const range = forecastMethods[only].range?.(scale.history, mean.length, level, random);
    if (range) {
      return {
        lower: scale.toUnits(range.lower),
        upper: scale.toUnits(range.upper),
        basis: range.basis
      };
    }
  }
  const deviation = pastDeviation(history, past, mean.length);
  return deviation
    ? normalRange(mean, deviation, level, 'past-errors')
    : normalRange(mean, walk(demand, mean.length), level, 'differences');
}

/** Standard deviation of a random walk with the steps that demand made, for each period ahead. */
function walk(demand: Float64Array, horizon: number): Float64Array {
  let squares = 0;
  for (let t = 1; t < demand.length; t++) {
    squares += ((demand[t] ?? 0) - (demand[t - 1] ?? 0)) ** 2 / (demand.length - 1);
  }
  return Float64Array.from({ length: horizon }, (_, step) => Math.sqrt(squares * (step + 1)));
}
