const dayLength = 86_400_000;

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export const epochDay = (iso: string): number => Math.floor(Date.parse(iso) / dayLength);

/** `YYYY-MM-DD` of days since 1970-01-01. */
export const isoOfEpochDay = (day: number): string =>
  new Date(day * dayLength).toISOString().slice(0, 10);

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** 0 = January … 11 = December. */
export const monthOf = (day: number): number => new Date(day * dayLength).getUTCMonth();
