const styles = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day, `YYYY-MM-DD`, in words of the locale. */
export function dayText(day: string, locale: string, style: keyof typeof styles): string {
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  );
}
