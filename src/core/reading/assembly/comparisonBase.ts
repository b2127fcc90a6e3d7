import type { Period } from '../periods/Period.js';

/** Dates that lie ahead of the order: what is due this week is known to its end. */
const promisedFields: ReadonlySet<string> = new Set(['delivery_date', 'expected_delivery_date']);

/** Whether a date field may lie in the future. */
export const isPromised = (field: string): boolean => promisedFields.has(field);

/**
 * What "the same stretch of last year" is measured by: of a unit that is running, the days so
 * far, as there is nothing yet to compare the rest with.
 */
export function comparisonBase(period: Period, event: string | null): Period {
  const runs = period.kind === 'unit' && period.offset === 0;
  return runs && (event === null || !isPromised(event)) ? { kind: 'soFar', period } : period;
}
