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
  const starts: IsoDay[] = [];
  for (let start = first; start < end; start = addUnits(start, 1, unit)) {
    starts.push(start);
  }
  const positions = new Map(starts.map((start, index) => [start, index]));
  const units = starts.map(() => 0);
  for (const row of rows) {
    const position = positions.get(startOfUnit(row.day, unit));
    if (position !== undefined) {
      requireNotNegative({ units: row.units });
      units[position] = (units[position] ?? 0) + row.units;
    }
  }
  const last = addUnits(first, daysBetween(first, end) - 1, 'day');
  return { unit, first, last, units };
}
