import { invalidInput } from '../inputChecks.js';
import type { DemandHistory } from './DemandHistory.js';

/** A history in figures near 1, where the searches are at home, and the way back. */
export interface DemandScale {
  readonly history: DemandHistory;
  /** @param values for the periods ahead, from the first on @returns units per period */
  readonly toUnits: (values: Float64Array) => Float64Array;
}

/**
 * Divides demand by its mean and, where they are given, by the trading days of each period.
 * @param horizon periods ahead
 * @throws AssistantError `agent/invalid-input` where trading days are missing or not above 0
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, ch. 3.1
 */
export function demandScale(history: DemandHistory, horizon: number): DemandScale {
  const { demand, days, ...season } = history;
  const { length } = demand;
  if (days && days.length < length + horizon) {
    throw invalidInput('days', `${days.length} periods are fewer than ${length + horizon}`);
  }
  if (days?.some(count => !(count > 0 && Number.isFinite(count)))) {
    throw invalidInput('days', 'a period has none');
  }
  const perDay = demand.map((units, t) => units / (days?.[t] ?? 1));
  const mean = perDay.reduce((sum, units) => sum + units / length, 0) || 1;
  return {
    history: { ...season, demand: perDay.map(units => units / mean) },
    toUnits: values => values.map((value, step) => value * mean * (days?.[length + step] ?? 1))
  };
}
