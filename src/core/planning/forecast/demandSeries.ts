import {
  addUnits,
  dayNumber,
  startOfUnit,
  type CalendarUnit,
  type IsoDay
} from '../../calendar/IsoDay.js';
import { invalidInput } from '../inputChecks.js';

export interface DatedDemand {
  readonly day: IsoDay;
  readonly units: number;
}

export interface DemandSeries {
  readonly unit: CalendarUnit;
  /** First day of the first period. */
  readonly start: IsoDay;
  /** Units per period, oldest first; 0 where nothing was sold. */
  readonly demand: number[];
  /** Periods of the season to look for, and of the year. */
  readonly period: number;
  readonly calendarPeriod: number;
}

/** The seasons of a calendar unit, in periods: the one to look for first, and the year's. */
const seasons: Readonly<Record<CalendarUnit, { period: number; calendarPeriod: number }>> = {
  day: { period: 7, calendarPeriod: 7 },
  week: { period: 1, calendarPeriod: 52 },
  month: { period: 12, calendarPeriod: 12 },
  quarter: { period: 4, calendarPeriod: 4 },
  year: { period: 1, calendarPeriod: 1 }
};

/**
 * Demand by day as a series of whole periods. Periods that began before the records, or are not
 * over yet, are left out: half a month would look like a fall.
 * @param rows in any order; several of one day are summed
 * @param from the first day of which the records are complete
 * @param today has not ended yet
 * @throws AssistantError `agent/invalid-input` where no whole period lies between, or a quantity is
 *   not a number or negative
 */
export function demandSeries(
  rows: readonly DatedDemand[],
  unit: CalendarUnit,
  from: IsoDay,
  today: IsoDay
): DemandSeries {
  const begun = startOfUnit(from, unit);
  const start = begun === from ? from : addUnits(begun, 1, unit);
  const end = startOfUnit(today, unit);
  const places = new Map<IsoDay, number>();
  for (let day = start; day < end; day = addUnits(day, 1, unit)) {
    places.set(day, places.size);
  }
  if (places.size === 0) {
    throw invalidInput('from', `no whole ${unit} lies between ${from} and ${today}`);
  }
  const demand = new Array<number>(places.size).fill(0);
  for (const { day, units } of rows) {
    if (!Number.isFinite(units) || units < 0 || Number.isNaN(dayNumber(day))) {
      throw invalidInput(`demand of ${day}`, `${units} is not a quantity of a day`);
    }
    const place = places.get(startOfUnit(day, unit));
    if (place !== undefined) {
      demand[place] = (demand[place] ?? 0) + units;
    }
  }
  return { unit, start, demand, ...seasons[unit] };
}
