/**
 * A day in the words of a locale: `2025-06-18` → `18 Jun 2025`.
 * @param day `YYYY-MM-DD`; another text comes back as it is
 * @param locale BCP 47
 */
export function textOfDay(day: string, locale: string): string {
  const moment = new Date(day);
  return Number.isNaN(moment.getTime())
    ? day
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
}
