import { addDays, partsOf, weekdayOf, type IsoDay } from '../../calendar/IsoDay.js';
import type { Translation } from '../../language/Translation.js';

/** Days in words: "18 Jun 2025", "1–31 May 2025", "20 May–18 Jun 2025". `end` is exclusive. */
export function describeDays(start: IsoDay | null, end: IsoDay | null, trans: Translation): string {
  const last = end === null ? null : addDays(end, -1);
  if (start === null) {
    return last === null ? trans.__('all time') : trans.__('until %1', describeDay(last, trans));
  }
  if (last === null) {
    return trans.__('from %1 on', describeDay(start, trans));
  }
  if (start === last) {
    return trans.__('%1 %2', weekday(start, trans), describeDay(start, trans));
  }
  const [from, to] = [partsOf(start), partsOf(last)];
  if (from.year !== to.year) {
    return trans.__('%1–%2', describeDay(start, trans), describeDay(last, trans));
  }
  const year = String(to.year);
  return from.month === to.month
    ? trans.__('%1–%2 %3 %4', from.day, to.day, month(to.month, trans), year)
    : trans.__(
        '%1 %2–%3 %4 %5',
        from.day,
        month(from.month, trans),
        to.day,
        month(to.month, trans),
        year
      );
}

export function describeDay(day: IsoDay, trans: Translation): string {
  const parts = partsOf(day);
  return trans.__('%1 %2 %3', parts.day, month(parts.month, trans), String(parts.year));
}

function month(number: number, trans: Translation): string {
  return (
    [
      trans.__('Jan'),
      trans.__('Feb'),
      trans.__('Mar'),
      trans.__('Apr'),
      trans.__('May'),
      trans.__('Jun'),
      trans.__('Jul'),
      trans.__('Aug'),
      trans.__('Sep'),
      trans.__('Oct'),
      trans.__('Nov'),
      trans.__('Dec')
    ][number - 1] ?? ''
  );
}

function weekday(day: IsoDay, trans: Translation): string {
  return (
    [
      trans.__('Mon'),
      trans.__('Tue'),
      trans.__('Wed'),
      trans.__('Thu'),
      trans.__('Fri'),
      trans.__('Sat'),
      trans.__('Sun')
    ][weekdayOf(day) - 1] ?? ''
  );
}
