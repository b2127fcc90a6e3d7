import { addDays, daysBetween, type IsoDay } from '../../calendar/IsoDay.js';
import type { Period } from '../periods/Period.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';

/** How far ahead a day that is said without its year is taken for the one to come. */
const soon = 31;

/**
 * Whether a day, a week or a month that comes again is the one just ahead rather than the last
 * one that was: of what is due, the 23rd is next Monday and not last month.
 */
export function comesSoon(period: Period, today: IsoDay): boolean {
  const before = resolvePeriod(period, today, 'past');
  const ahead = resolvePeriod(period, today, 'future');
  if (before.end === null || ahead.start === null || ahead.start <= before.end) {
    return false;
  }
  const wait = daysBetween(today, ahead.start);
  return wait > 0 && wait <= soon && wait < daysBetween(addDays(before.end, -1), today);
}
