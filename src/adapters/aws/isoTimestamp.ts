/**
 * A time of day as results hold it, `YYYY-MM-DDTHH:MM:SS`, in UTC if it says its zone.
 * @param text as Redshift and Athena write it, such as `2025-06-18 07:30:00.25+02`
 */
export function isoTimestamp(text: string): string {
  const zone = /([+-]\d\d)(?::?(\d\d))?$| UTC$/.exec(text.slice(10));
  const local = text.slice(0, 19).replace(' ', 'T');
  if (!zone?.[1]) {
    return local;
  }
  return new Date(`${local}${zone[1]}:${zone[2] ?? '00'}`).toISOString().slice(0, 19);
}
