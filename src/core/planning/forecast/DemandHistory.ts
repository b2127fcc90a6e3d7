import { AssistantError } from '../../errors/AssistantError.js';

/** What a forecast starts from. */
export interface DemandHistory {
  /** Units per period, oldest first; no period is left out, one without demand is 0. */
  readonly demand: Float64Array;
  /** Periods of the season that the methods look for; 1 without one. */
  readonly period: number;
  /** Periods of the calendar's season, such as 52 weeks; as `period` where they are the same. */
  readonly calendarPeriod: number;
}

/** The farthest look ahead; every method is long past what it can know. */
export const longestHorizon = 1000;

/** Larger figures lose whole units when they are squared and summed. */
const most = 1e15;

/**
 * A history that the methods can rely on.
 * @param demand units per period, oldest first
 * @throws AssistantError `agent/invalid-input` with the field where something is not usable
 */
export function demandHistory(
  demand: readonly number[],
  period: number,
  calendarPeriod: number
): DemandHistory {
  if (demand.length === 0) {
    throw unusable('demand', 'it has no periods');
  }
  for (const [index, units] of demand.entries()) {
    if (!Number.isFinite(units) || units > most) {
      throw unusable(`demand[${index}]`, 'it is not a number');
    }
    if (units < 0) {
      throw unusable(`demand[${index}]`, 'it is negative');
    }
  }
  for (const [field, value] of Object.entries({ period, calendarPeriod })) {
    if (!Number.isInteger(value) || value < 1) {
      throw unusable(field, 'it is not a whole number of at least 1');
    }
  }
  return { demand: Float64Array.from(demand), period, calendarPeriod };
}

/** @throws AssistantError `agent/invalid-input` where no method can look that far */
export function checkHorizon(horizon: number): void {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > longestHorizon) {
    throw unusable('horizon', `it is not a whole number from 1 to ${longestHorizon}`);
  }
}

export function unusable(field: string, problem: string): AssistantError {
  return new AssistantError('agent/invalid-input', [field, problem]);
}
