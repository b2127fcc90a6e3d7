import type { CalendarUnit, IsoDay } from '../../calendar/IsoDay.js';
import { dayNumber, partsOf, startOfUnit } from '../../calendar/IsoDay.js';
import type { Period } from './Period.js';
import { previousOf } from './previousOf.js';
import { resolvePeriod } from './resolvePeriod.js';
import { shiftPeriod } from './shiftPeriod.js';

/** A period that is said by pointing at another one. */
export type RelativePeriod =
  /** "The one before", "the previous period". */
  | { readonly kind: 'preceding' }
  /** "The week before (that)", "the 90 days before": -1 week, -90 days; after it: positive. */
  | { readonly kind: 'beside'; readonly count: number; readonly unit: CalendarUnit }
  /** "A year earlier", "year on year": the same days, moved. */
  | { readonly kind: 'moved'; readonly count: number; readonly unit: CalendarUnit }
  /** "The same days last June", "same stretch of last year". */
  | {
      readonly kind: 'sameIn';
      readonly within: Period;
      /** No stretch was named: "same for last year" may ask the same of the whole of it. */
      readonly loose?: true;
      /** The day that it was said to begin on, which must be that of the other window. */
      readonly from?: Extract<Period, { kind: 'date' }>;
    }
  /** "So far", said apart from its period: "June spend so far". */
  | { readonly kind: 'soFar' };

/** The period that is meant, seen from the one it points at. */
export function applyRelative(relative: RelativePeriod, base: Period, today: IsoDay): Period {
  switch (relative.kind) {
    case 'preceding':
      return base.kind === 'soFar' ? { kind: 'preceding', period: base } : previousOf(base);
    case 'beside':
      return beside(relative.count, relative.unit, base);
    case 'moved':
      return shiftPeriod(base, relative.count, relative.unit);
    case 'sameIn':
      return sameIn(relative.within, base, today);
    case 'soFar':
      return base.kind === 'soFar' ? base : { kind: 'soFar', period: base };
  }
}

function beside(count: number, unit: CalendarUnit, base: Period): Period {
  const named = base.kind === 'unit' ? base.unit : base.kind;
  if (count > 0 || named === unit) {
    return shiftPeriod(base, count, unit);
  }
  return { kind: 'leadUp', to: base, count: -count, unit };
}

/** The days of `base`, moved by whole units so that they lie in `within`. */
function sameIn(within: Period, base: Period, today: IsoDay): Period {
  if (within.kind === 'unit' && within.offset !== 0) {
    return shiftPeriod(base, within.offset, within.unit);
  }
  const target = resolvePeriod(within, today).start;
  const start = resolvePeriod(base, today).start;
  if (target === null || start === null) {
    return within;
  }
  const unit = unitOf(within);
  if (unit === 'week') {
    const monday = startOfUnit(start, 'week');
    return shiftPeriod(
      base,
      (dayNumber(startOfUnit(target, 'week')) - dayNumber(monday)) / 7,
      'week'
    );
  }
  const [to, from] = [partsOf(target), partsOf(start)];
  const years = to.year - from.year;
  const months = years * 12 + (unit === 'year' ? 0 : to.month - from.month);
  return months % 12 === 0
    ? shiftPeriod(base, months / 12, 'year')
    : shiftPeriod(base, months, 'month');
}

function unitOf(within: Period): CalendarUnit {
  if (within.kind === 'unit') {
    return within.unit;
  }
  if (within.kind === 'year') {
    return 'year';
  }
  return within.kind === 'isoWeek' || within.kind === 'weekOf' ? 'week' : 'month';
}
