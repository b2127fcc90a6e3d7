import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { Period } from './Period.js';

/**
 * The same days of the calendar some units later (earlier where `count` is negative), in the
 * simplest form: last week moved by -1 week is the week before last.
 */
export function shiftPeriod(period: Period, count: number, unit: CalendarUnit): Period {
  if (count === 0) {
    return period;
  }
  if (period.kind === 'day' && (unit === 'day' || unit === 'week')) {
    return { kind: 'day', offset: period.offset + count * (unit === 'week' ? 7 : 1) };
  }
  if (period.kind === 'unit' && unit === period.unit) {
    return { ...period, offset: period.offset + count };
  }
  if (period.kind === 'year' && unit === 'year') {
    return { kind: 'year', year: period.year + count };
  }
  if (period.kind !== 'year' && 'year' in period && unit === 'year' && period.year !== undefined) {
    const year =
      typeof period.year === 'number'
        ? period.year + count
        : { offset: period.year.offset + count };
    return { ...period, year };
  }
  if (period.kind === 'shifted' && unit === period.unit) {
    return shiftPeriod(period.period, period.count + count, unit);
  }
  return { kind: 'shifted', period, count, unit };
}
