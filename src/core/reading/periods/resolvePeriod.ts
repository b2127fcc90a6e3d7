import {
  addDays,
  addMonths,
  addUnits,
  daysBetween,
  isoDay,
  partsOf,
  startOfUnit,
  type CalendarUnit,
  type IsoDay
} from '../../calendar/IsoDay.js';
import { chooseOccurrence, occurrencesOf, type Choice, type Interval } from './occurrences.js';
import type { Period, PeriodDirection } from './Period.js';
import type { PeriodAssumption } from './PeriodAssumption.js';

export interface ResolvedPeriod {
  /** The first day; null where it is open. */
  readonly start: IsoDay | null;
  /** The day after the last; null where it is open. */
  readonly end: IsoDay | null;
  readonly assumed: readonly PeriodAssumption[];
}

interface Scope {
  readonly today: IsoDay;
  readonly direction: PeriodDirection | undefined;
  /** Which of several occurrences is meant, and as seen from which day. */
  readonly choice?: Choice;
  readonly reference?: IsoDay;
}

/** The days that a period means today. `end` is exclusive. */
export function resolvePeriod(
  period: Period,
  today: IsoDay,
  direction?: PeriodDirection
): ResolvedPeriod {
  const resolved = resolve(period, { today, direction });
  return { ...resolved, assumed: [...new Set(resolved.assumed)] };
}

function resolve(period: Period, scope: Scope): ResolvedPeriod {
  const { today } = scope;
  const tomorrow = addDays(today, 1);
  switch (period.kind) {
    case 'day':
      return days(addDays(today, period.offset), addDays(today, period.offset + 1));
    case 'weekday':
    case 'date':
    case 'month':
    case 'quarter':
    case 'half':
    case 'isoWeek':
    case 'weekend':
      return resolveOccurrence(period, scope);
    case 'unit': {
      const start = addUnits(startOfUnit(today, period.unit), period.offset, period.unit);
      const whole = days(start, addUnits(start, 1, period.unit));
      return period.offset === -1 ? assuming(whole, 'calendar') : untilToday(whole, scope);
    }
    case 'year':
      return untilToday(days(isoDay(period.year, 1, 1), isoDay(period.year + 1, 1, 1)), scope);
    case 'last':
      return days(addDays(addUnits(today, -period.count, period.unit), 1), tomorrow, 'rolling');
    case 'next':
      return days(today, addDays(addUnits(today, period.count, period.unit), 1), 'upcoming');
    case 'lastFull': {
      const end = startOfUnit(today, period.unit);
      return days(addUnits(end, -period.count, period.unit), end, 'calendar');
    }
    case 'age':
      return resolveAge(period, today);
    case 'always':
      return open(null, null);
    case 'between':
      return resolveBetween(period.from, period.to, scope);
    case 'since': {
      const from = resolve(period.from, { ...scope, direction: 'past' });
      const future = from.start !== null && from.start > today;
      return { start: from.start, end: future ? null : tomorrow, assumed: from.assumed };
    }
    case 'from':
      return { ...resolve(period.from, scope), end: null };
    case 'after': {
      const than = resolve(period.than, scope);
      return { start: than.end, end: null, assumed: than.assumed };
    }
    case 'before': {
      const than = resolve(period.than, scope);
      return { start: null, end: than.start, assumed: than.assumed };
    }
    case 'until':
      return { ...resolve(period.to, scope), start: null };
    case 'soFar': {
      const whole = resolve(period.period, scope);
      const over = whole.end !== null && whole.end <= tomorrow;
      return { ...whole, end: over ? whole.end : tomorrow };
    }
    case 'part':
      return resolvePart(period, scope);
    case 'weekOf': {
      const { start, assumed } = resolve(period.day, scope);
      const monday = startOfUnit(start ?? today, 'week');
      return { start: monday, end: addDays(monday, 7), assumed };
    }
    case 'shifted': {
      const base = resolve(period.period, scope);
      return shiftDays(base, period.count, period.unit);
    }
    case 'leadUp': {
      const { start, assumed } = resolve(period.to, scope);
      return start === null
        ? { start, end: null, assumed }
        : { start: addUnits(start, -period.count, period.unit), end: start, assumed };
    }
    case 'preceding':
      return precedingDays(resolve(period.period, scope));
  }
}

function days(start: IsoDay, end: IsoDay, ...assumed: PeriodAssumption[]): ResolvedPeriod {
  return { start, end, assumed };
}

function open(start: IsoDay | null, end: IsoDay | null): ResolvedPeriod {
  return { start, end, assumed: [] };
}

function assuming(resolved: ResolvedPeriod, assumption: PeriodAssumption): ResolvedPeriod {
  return { ...resolved, assumed: [...resolved.assumed, assumption] };
}

/** What has happened cannot lie in the rest of a stretch that is not over. */
function untilToday(resolved: ResolvedPeriod, { today, direction }: Scope): ResolvedPeriod {
  const { start, end } = resolved;
  const tomorrow = addDays(today, 1);
  const running = start !== null && start <= today && end !== null && end > tomorrow;
  return direction === 'past' && running
    ? assuming({ ...resolved, end: tomorrow }, 'untilToday')
    : resolved;
}

function resolveOccurrence(
  period: Parameters<typeof occurrencesOf>[0],
  scope: Scope
): ResolvedPeriod {
  const reference = scope.reference ?? scope.today;
  const found = occurrencesOf(period, scope.today, reference);
  const [only] = found.intervals;
  const fallback = { start: reference, end: addDays(reference, 1) };
  const picked: Interval =
    found.intervals.length === 1 && only
      ? only
      : (chooseOccurrence(
          found.intervals,
          found.choice ?? scope.choice ?? usual(period, scope),
          reference
        ) ?? fallback);
  const assumed: PeriodAssumption[] = [
    ...(found.assumed ? [found.assumed] : []),
    ...(period.kind === 'date' && period.dayFirst ? (['dayFirst'] as const) : [])
  ];
  return untilToday({ ...picked, assumed }, scope);
}

/** Where nothing says which one: what is to come is near, what is past has begun. */
function usual(period: Period, { direction }: Scope): Choice {
  if (direction !== 'future') {
    return 'begun';
  }
  const close = period.kind === 'weekday' || period.kind === 'weekend';
  return close || (period.kind === 'date' && period.month === undefined) ? 'coming' : 'nearest';
}

function resolveBetween(from: Period, to: Period, scope: Scope): ResolvedPeriod {
  const fixed = occurrenceIsSaid(to);
  const first = fixed ? resolve(to, scope) : resolve(from, scope);
  const second = fixed
    ? resolve(from, { ...scope, choice: 'begun', reference: lastDay(first) ?? scope.today })
    : resolve(to, { ...scope, choice: 'coming', reference: first.start ?? scope.today });
  const [one, two] = fixed ? [second, first] : [first, second];
  const reversed = one.start !== null && two.end !== null && two.end <= one.start;
  return {
    start: reversed ? two.start : one.start,
    end: reversed ? one.end : two.end,
    assumed: [...one.assumed, ...two.assumed]
  };
}

function lastDay({ end }: ResolvedPeriod): IsoDay | null {
  return end === null ? null : addDays(end, -1);
}

/** Whether the words say which May, which Friday. */
function occurrenceIsSaid(period: Period): boolean {
  if (period.kind === 'part') {
    return occurrenceIsSaid(period.of);
  }
  if (period.kind === 'weekday') {
    return period.week !== undefined || period.which !== undefined;
  }
  const recurs = ['date', 'month', 'quarter', 'half', 'isoWeek'].includes(period.kind);
  const year = 'year' in period && period.year !== undefined;
  return !recurs || year || ('which' in period && period.which !== undefined);
}

function resolvePart(period: Extract<Period, { kind: 'part' }>, scope: Scope): ResolvedPeriod {
  const whole = resolve(period.of, scope);
  const { start, end } = whole;
  if (start === null || end === null) {
    return whole;
  }
  if (period.unit === 'half') {
    const middle = middleOf(start, end);
    return period.side === 'first' ? { ...whole, end: middle } : { ...whole, start: middle };
  }
  const reached = addUnits(start, period.count, period.unit);
  const left = addUnits(end, -period.count, period.unit);
  return period.side === 'first'
    ? { ...whole, end: reached < end ? reached : end }
    : { ...whole, start: left > start ? left : start };
}

/** The 16th of a month, else the middle day. */
function middleOf(start: IsoDay, end: IsoDay): IsoDay {
  const month = startOfUnit(start, 'month') === start && addMonths(start, 1) === end;
  return addDays(start, month ? 15 : Math.ceil(daysBetween(start, end) / 2));
}

function resolveAge(period: Extract<Period, { kind: 'age' }>, today: IsoDay): ResolvedPeriod {
  const then = addUnits(today, -period.count, period.unit);
  const after = addDays(then, 1);
  const tomorrow = addDays(today, 1);
  switch (period.is) {
    case 'over':
      return open(null, then);
    case 'atLeast':
      return open(null, after);
    case 'under':
      return open(after, tomorrow);
    case 'atMost':
      return open(then, tomorrow);
  }
}

/** Whole months stay whole months; else the first and the last day move. */
function shiftDays(base: ResolvedPeriod, count: number, unit: CalendarUnit): ResolvedPeriod {
  const whole = (day: IsoDay | null) => day === null || partsOf(day).day === 1;
  const move = (day: IsoDay) => addUnits(day, count, unit);
  const { start, end } = base;
  const aligned = whole(start) && whole(end);
  return {
    start: start === null ? null : move(start),
    end: end === null ? null : aligned ? move(end) : addDays(move(addDays(end, -1)), 1),
    assumed: base.assumed
  };
}

function precedingDays(base: ResolvedPeriod): ResolvedPeriod {
  const { start, end } = base;
  if (start === null || end === null) {
    return { start: null, end: start, assumed: base.assumed };
  }
  const from = partsOf(start);
  const to = partsOf(end);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const before =
    from.day === 1 && to.day === 1
      ? addMonths(start, -months)
      : addDays(start, -daysBetween(start, end));
  return { start: before, end: start, assumed: base.assumed };
}
