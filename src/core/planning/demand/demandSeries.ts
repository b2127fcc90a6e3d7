import {
  addUnits,
  daysBetween,
  startOfUnit,
  type CalendarUnit,
  type IsoDay
} from '../../calendar/IsoDay.js';
import { invalidInput, requireNotNegative } from '../inputChecks.js';

/** Units wanted on one day; several rows of a day add up. */
export interface DemandRow {
  readonly day: IsoDay;
  readonly units: number;
}

export interface DemandWindow {
  readonly unit: CalendarUnit;
  /** Only periods that begin on this day or later count. */
  readonly from: IsoDay;
  /** The period that holds this day is not over yet, and is left out. */
  readonly today: IsoDay;
}

export interface DemandSeries {
  readonly unit: CalendarUnit;
  /** The first day of the first period, and the last of the last. */
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** Units by period, oldest first; a period without rows is 0. */
  readonly units: readonly number[];
}

/**
 * Demand by period, without holes and without the period that is not over.
 * @param rows of any order; those outside the window are passed over
 * @throws AssistantError `agent/invalid-input` where no period is complete, or units are negative
 */
export function demandSeries(rows: readonly DemandRow[], window: DemandWindow): DemandSeries {
  const { unit, from, today } = window;
  const begin = startOfUnit(from, unit);
  const first = begin < from ? addUnits(begin, 1, unit) : begin;
  const end = startOfUnit(today, unit);
  if (first >= end) {
    throw invalidInput('from', `no ${unit} from ${from} is complete before ${today}`);
  }
  const { count, positionOf } = unit === 'day' ? daysOf(first, end) : periodsOf(unit, first, end);
  const units = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    const position = positionOf(row.day);
    if (position !== undefined) {
      requireNotNegative({ units: row.units });
      units[position] = (units[position] ?? 0) + row.units;
    }
  }
  const last = addUnits(first, daysBetween(first, end) - 1, 'day');
  return { unit, first, last, units };
}

interface Periods {
  readonly count: number;
  /** Undefined outside of them. */
  readonly positionOf: (day: IsoDay) => number | undefined;
}

function periodsOf(unit: CalendarUnit, first: IsoDay, end: IsoDay): Periods {
  const positions = new Map<IsoDay, number>();
  for (let start = first; start < end; start = addUnits(start, 1, unit)) {
    positions.set(start, positions.size);
  }
  return { count: positions.size, positionOf: day => positions.get(startOfUnit(day, unit)) };
}

/** The same of days, which need not be named one by one: a year of them for each place is many. */
function daysOf(first: IsoDay, end: IsoDay): Periods {
  return {
    count: daysBetween(first, end),
    positionOf: day => (day < first || day >= end ? undefined : daysBetween(first, day))
  };
}
