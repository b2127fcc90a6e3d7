import type { IsoDay } from '../../calendar/IsoDay.js';
import type { Translation } from '../../language/Translation.js';
import { describeDays } from './describeDays.js';
import type { Period, PeriodDirection } from './Period.js';
import { resolvePeriod } from './resolvePeriod.js';

/**
 * The days that a period means today, in plain words; where it is counted from today, with how
 * it is counted: "last 30 days, 20 May–18 Jun 2025".
 */
export function describePeriod(
  period: Period,
  today: IsoDay,
  trans: Translation,
  direction?: PeriodDirection
): string {
  const { start, end } = resolvePeriod(period, today, direction);
  const days = describeDays(start, end, trans);
  if (period.kind !== 'last' && period.kind !== 'next') {
    return days;
  }
  return trans.__('%1, %2', describeCount(period, trans), days);
}

function describeCount(
  { kind, count, unit }: Extract<Period, { kind: 'last' | 'next' }>,
  trans: Translation
): string {
  const last = kind === 'last';
  switch (unit) {
    case 'day':
      return last
        ? trans._n('last %1 day', 'last %1 days', count)
        : trans._n('next %1 day', 'next %1 days', count);
    case 'week':
      return last
        ? trans._n('last %1 week', 'last %1 weeks', count)
        : trans._n('next %1 week', 'next %1 weeks', count);
    case 'month':
      return last
        ? trans._n('last %1 month', 'last %1 months', count)
        : trans._n('next %1 month', 'next %1 months', count);
    case 'quarter':
      return last
        ? trans._n('last %1 quarter', 'last %1 quarters', count)
        : trans._n('next %1 quarter', 'next %1 quarters', count);
    case 'year':
      return last
        ? trans._n('last %1 year', 'last %1 years', count)
        : trans._n('next %1 year', 'next %1 years', count);
  }
}
