import type { Period } from '../periods/Period.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { MeaningOf } from '../Span.js';

/** Whether a period is of days to come. */
export function isAhead({ period, direction }: MeaningOf<'period'>, today: string): boolean {
  return direction === 'future' || startsAhead(period, today);
}

function startsAhead(period: Period, today: string): boolean {
  const { start } = resolvePeriod(period, today);
  return start !== null && start > today;
}
