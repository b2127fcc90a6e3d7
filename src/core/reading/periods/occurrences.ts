import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isoDay,
  partsOf,
  startOfIsoWeek,
  startOfUnit,
  type IsoDay
} from '../../calendar/IsoDay.js';
import type { Period, YearReference } from './Period.js';
import type { PeriodAssumption } from './PeriodAssumption.js';

export interface Interval {
  readonly start: IsoDay;
  /** Exclusive. */
  readonly end: IsoDay;
}

/**
 * Which one, seen from a day: the latest that has begun, the latest that is over, the first that
 * is not over, the first that has not begun, or the one nearest to the day.
 */
export type Choice = 'begun' | 'over' | 'coming' | 'notBegun' | 'nearest';

type Recurring = Extract<
  Period,
  { kind: 'weekday' | 'date' | 'month' | 'quarter' | 'half' | 'isoWeek' | 'weekend' }
>;

interface Occurrences {
  /** One where the words say which, else those around the reference. */
  readonly intervals: readonly Interval[];
  readonly choice?: Choice;
  readonly assumed?: PeriodAssumption;
}

const choices = { last: 'over', next: 'notBegun' } as const;

/** When a thing that comes again and again is, around a day. */
export function occurrencesOf(period: Recurring, today: IsoDay, reference: IsoDay): Occurrences {
  switch (period.kind) {
    case 'weekday': {
      const at = (day: IsoDay, week: number) => {
        const start = addDays(startOfUnit(day, 'week'), week * 7 + period.weekday - 1);
        return { start, end: addDays(start, 1) };
      };
      if (period.week !== undefined) {
        const assumed = period.week === 1 ? { assumed: 'week' as const } : {};
        return { intervals: [at(today, period.week)], ...assumed };
      }
      return {
        intervals: [-1, 0, 1].map(week => at(reference, week)),
        ...(period.which ? { choice: choices[period.which] } : { assumed: 'week' })
      };
    }
    case 'weekend': {
      const at = (week: number) => {
        const start = addDays(startOfUnit(today, 'week'), week * 7 + 5);
        return { start, end: addDays(start, 2) };
      };
      return period.offset === undefined
        ? { intervals: [-1, 0, 1].map(at), assumed: 'week' }
        : { intervals: [at(period.offset)] };
    }
    case 'date':
      return period.month === undefined
        ? { intervals: daysOfMonths(period.day, reference), assumed: 'month' }
        : yearly(period.year, undefined, today, reference, year =>
            dateIn(year, period.month ?? 1, period.day)
          );
    case 'month':
      return yearly(period.year, period.which, today, reference, year =>
        months(isoDay(year, period.month, 1), 1)
      );
    case 'quarter':
      return yearly(period.year, period.which, today, reference, year =>
        months(isoDay(year, period.quarter * 3 - 2, 1), 3)
      );
    case 'half':
      return yearly(period.year, period.which, today, reference, year =>
        months(isoDay(year, period.half * 6 - 5, 1), 6)
      );
    case 'isoWeek':
      return yearly(period.year, period.which, today, reference, year => {
        const start = startOfIsoWeek(year, period.week);
        return { start, end: addDays(start, 7) };
      });
  }
}

export function chooseOccurrence(
  intervals: readonly Interval[],
  choice: Choice,
  day: IsoDay
): Interval | undefined {
  switch (choice) {
    case 'begun':
      return intervals.filter(({ start }) => start <= day).at(-1);
    case 'over':
      return intervals.filter(({ end }) => end <= day).at(-1);
    case 'coming':
      return intervals.find(({ end }) => end > day);
    case 'notBegun':
      return intervals.find(({ start }) => start > day);
    case 'nearest':
      return intervals.reduce((best, next) =>
        distance(next, day) <= distance(best, day) ? next : best
      );
  }
}

/** Days from a day to an interval; 0 inside it. */
function distance({ start, end }: Interval, day: IsoDay): number {
  return Math.max(daysBetween(day, start), daysBetween(addDays(end, -1), day), 0);
}

/** Leap days recur every four years, or eight. */
const yearsAround = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8];

function yearly(
  year: YearReference,
  which: 'last' | 'next' | undefined,
  today: IsoDay,
  reference: IsoDay,
  at: (year: number) => Interval | null
): Occurrences {
  if (year !== undefined) {
    const said = typeof year === 'number' ? year : partsOf(today).year + year.offset;
    const found = at(said) ?? months(isoDay(said, 2, 1), 1);
    return { intervals: [found] };
  }
  const middle = partsOf(reference).year;
  const intervals = yearsAround.flatMap(offset => at(middle + offset) ?? []);
  return { intervals, ...(which ? { choice: choices[which] } : { assumed: 'year' }) };
}

function months(start: IsoDay, count: number): Interval {
  return { start, end: addMonths(start, count) };
}

/** Null where the year has no such day: 29 February. */
function dateIn(year: number, month: number, day: number): Interval | null {
  const start = isoDay(year, month, day);
  return partsOf(start).day === day ? { start, end: addDays(start, 1) } : null;
}

function daysOfMonths(day: number, reference: IsoDay): Interval[] {
  return [-2, -1, 0, 1, 2].flatMap(offset => {
    const { year, month } = partsOf(addMonths(startOfUnit(reference, 'month'), offset));
    return day <= daysInMonth(year, month) ? (dateIn(year, month, day) ?? []) : [];
  });
}
