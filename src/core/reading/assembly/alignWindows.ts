import type { Period } from '../periods/Period.js';
import type { Draft } from './Draft.js';

/**
 * "Compare drops month to date with the same days a year ago": the first window that is named is
 * the one that the other points at.
 * @returns whether windows that are said to begin alike do so
 */
export function alignWindows({ periods, versus, relatives }: Draft): boolean {
  const [compared] = versus;
  if (periods.length === 0 && compared && versus.length === 1 && relatives.length === 1) {
    versus.length = 0;
    periods.push(compared);
  }
  const [base] = periods;
  return relatives.every(
    ({ of }) => of.kind !== 'sameIn' || !of.from || (base && beginsOn(base.of.period, of.from))
  );
}

/** Whether a window begins on that day of the calendar, in whatever year. */
function beginsOn(period: Period, from: Extract<Period, { kind: 'date' }>): boolean {
  const isYear = period.kind === 'unit' ? period.unit === 'year' : period.kind === 'year';
  const isFirst = from.day === 1 && from.month === 1;
  if (period.kind === 'between' || period.kind === 'since') {
    const { from: start } = period;
    return start.kind === 'date' && start.day === from.day && start.month === from.month;
  }
  return period.kind === 'soFar' ? beginsOn(period.period, from) : isYear && isFirst;
}

/** A day that is said by its name, beside a window that is to come: the coming one. */
export const toCome = (period: Period): Period =>
  period.kind === 'weekday' && period.week === undefined && period.which === undefined
    ? { ...period, which: 'next' }
    : period;
