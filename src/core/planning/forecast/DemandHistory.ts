import { invalidInput, requireWhole } from '../inputChecks.js';

/** What a forecast starts from. */
export interface DemandHistory {
  /** Units per period, oldest first; no period is left out, one without demand is 0. */
  readonly demand: Float64Array;
  /** Periods of the season that the methods look for; 1 without one. */
  readonly period: number;
  /** Periods of the calendar's season, such as 52 weeks; as `period` where they are the same. */
  readonly calendarPeriod: number;
  /**
   * Trading days of each period, the past ones and those to come; > 0. With them, what is forecast
   * is demand per trading day.
   */
  readonly days?: Float64Array;
}

/** The farthest look ahead, a year of days: beyond it what is forecast is the method, not demand. */
const longestHorizon = 366;

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
    throw invalidInput('demand', 'it has no periods');
  }
  for (const [index, units] of demand.entries()) {
    if (!Number.isFinite(units) || units > most) {
      throw invalidInput(`demand[${index}]`, 'it is not a number');
    }
    if (units < 0) {
      throw invalidInput(`demand[${index}]`, 'it is negative');
    }
  }
  requireWhole({ period, calendarPeriod }, 1);
  return { demand: Float64Array.from(demand), period, calendarPeriod };
}

/** @throws AssistantError `agent/invalid-input` where no method can look that far */
export function checkHorizon(horizon: number): void {
  requireWhole({ horizon }, 1);
  if (horizon > longestHorizon) {
    throw invalidInput(
      'horizon',
      `${horizon} periods are more than the ${longestHorizon} possible`
    );
  }
}
