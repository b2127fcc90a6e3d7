import {
  addDays,
  addUnits,
  weekdayOf,
  type CalendarUnit,
  type IsoDay
} from '../../calendar/IsoDay.js';
import { requireNotNegative } from '../inputChecks.js';
import type { DemandRow } from '../demand/demandSeries.js';

/**
 * How many trading days each period has: a month of five Saturdays sells differently from one of
 * four.
 * @param start first day of the first period
 * @param count periods, ≥ 1
 * @param weights of Monday to Sunday; 1 for a day that trades as the mean one does; length 7
 * @returns weighted days per period; length `count`
 * @throws AssistantError `agent/invalid-input` where a weight is negative
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., ch. 3.1
 * @example tradingDays('2025-02-01', 'month', 2, [1, 1, 1, 1, 1, 0, 0]) // [20, 21]
 */
export function tradingDays(
  start: IsoDay,
  unit: CalendarUnit,
  count: number,
  weights: readonly number[]
): Float64Array {
  requireNotNegative(Object.fromEntries(weights.map((weight, day) => [`weights[${day}]`, weight])));
  return Float64Array.from({ length: count }, (_, period) => {
    const end = addUnits(start, period + 1, unit);
    let days = 0;
    for (let day = addUnits(start, period, unit); day < end; day = addDays(day, 1)) {
      days += weights[weekdayOf(day) - 1] ?? 0;
    }
    return days;
  });
}

/**
 * How the days of the week share demand.
 * @param rows in any order
 * @returns weights of Monday to Sunday, whose mean is 1; length 7; all 1 where nothing was sold
 */
export function weekdayWeights(rows: readonly DemandRow[]): number[] {
  const sums = new Array<number>(7).fill(0);
  for (const { day, units } of rows) {
    const place = weekdayOf(day) - 1;
    sums[place] = (sums[place] ?? 0) + units;
  }
  const total = sums.reduce((sum, units) => sum + units, 0);
  return sums.map(units => (total > 0 ? (7 * units) / total : 1));
}
