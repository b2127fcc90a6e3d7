import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { DemandSeries } from '../demand/demandSeries.js';
import { demandHistory, type DemandHistory } from './DemandHistory.js';
import { tradingDays } from './tradingDays.js';

/** The seasons of a calendar unit, in periods: the one to look for first, and the year's. */
const seasons: Readonly<Record<CalendarUnit, readonly [period: number, calendarPeriod: number]>> = {
  day: [7, 7],
  // A figure for each of 52 weeks is more than most series can tell; the year's season is apart.
  week: [1, 52],
  month: [12, 12],
  quarter: [4, 4],
  year: [1, 1]
};

/**
 * The history of dated demand, with the seasons of its calendar.
 * @param series without holes and without the period that is not over
 * @param horizon periods ahead, for which trading days are counted
 * @param weights of Monday to Sunday as `weekdayWeights` tells them; without them every day counts
 *   alike and periods are taken as they are
 * @throws AssistantError `agent/invalid-input` with the field that is not usable
 */
export function historyOfSeries(
  { unit, first, units }: DemandSeries,
  horizon: number,
  weights?: readonly number[]
): DemandHistory {
  const history = demandHistory(units, ...seasons[unit]);
  return weights
    ? { ...history, days: tradingDays(first, unit, units.length + horizon, weights) }
    : history;
}
