/** A calendar day, `YYYY-MM-DD`, without time or zone. Days compare as strings do. */
export type IsoDay = string;

export const calendarUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

const dayMs = 86_400_000;
const monthsOf: Readonly<Record<'month' | 'quarter' | 'year', number>> = {
  month: 1,
  quarter: 3,
  year: 12
};

/** The days since 1 January 1970. */
export function dayNumber(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

export function dayOfNumber(days: number): IsoDay {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** A day from its parts; a day past the end of its month becomes the month's last. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  const text = (value: number, length: number) => String(value).padStart(length, '0');
  return `${text(year, 4)}-${text(month, 2)}-${text(Math.min(day, daysInMonth(year, month)), 2)}`;
}

export function partsOf(day: IsoDay): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10))
  };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: IsoDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return dayOfNumber(dayNumber(day) + count);
}

/** 31 January and a month later is the last of February. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const parts = partsOf(day);
  const months = parts.year * 12 + parts.month - 1 + count;
  return isoDay(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, parts.day);
}

export function addUnits(day: IsoDay, count: number, unit: CalendarUnit): IsoDay {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, count * 7);
    case 'month':
    case 'quarter':
    case 'year':
      return addMonths(day, count * monthsOf[unit]);
  }
}

/** The first day of the unit that holds a day; weeks start on Monday. */
export function startOfUnit(day: IsoDay, unit: CalendarUnit): IsoDay {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, 1 - weekdayOf(day));
    case 'month':
      return isoDay(year, month, 1);
    case 'quarter':
      return isoDay(year, month - ((month - 1) % 3), 1);
    case 'year':
      return isoDay(year, 1, 1);
  }
}

/** The Monday of an ISO week: week 1 holds 4 January. */
export function startOfIsoWeek(year: number, week: number): IsoDay {
  return addDays(startOfUnit(isoDay(year, 1, 4), 'week'), (week - 1) * 7);
}

/** From `start` to `end`, negative where `end` comes first. */
export function daysBetween(start: IsoDay, end: IsoDay): number {
  return dayNumber(end) - dayNumber(start);
}
