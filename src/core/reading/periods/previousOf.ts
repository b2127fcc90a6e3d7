import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { Period } from './Period.js';
import { shiftPeriod } from './shiftPeriod.js';

/**
 * What a period is compared with when nothing else is said: the unit before it; for a part of a
 * unit ("month to date") the same part of the unit before; else the stretch of the same length.
 */
export function previousOf(period: Period): Period {
  switch (period.kind) {
    case 'unit':
      return shiftPeriod(period, -1, period.unit);
    case 'month':
    case 'quarter':
    case 'year':
      return shiftPeriod(period, -1, period.kind);
    case 'half':
      return shiftPeriod(period, -6, 'month');
    case 'isoWeek':
    case 'weekOf':
    case 'weekend':
    case 'weekday':
      return shiftPeriod(period, -1, 'week');
    case 'day':
    case 'date':
      return shiftPeriod(period, -1, 'day');
    case 'last':
    case 'lastFull':
    case 'next':
      return shiftPeriod(period, -period.count, period.unit);
    case 'soFar': {
      const unit = unitOf(period.period);
      return unit ? shiftPeriod(period, -1, unit) : { kind: 'preceding', period };
    }
    case 'shifted':
    case 'between':
    case 'since':
    case 'from':
    case 'after':
    case 'before':
    case 'until':
    case 'part':
    case 'leadUp':
    case 'preceding':
    case 'age':
    case 'always':
      return { kind: 'preceding', period };
  }
}

function unitOf(whole: Period): CalendarUnit | undefined {
  if (whole.kind === 'unit') {
    return whole.unit;
  }
  const { kind } = whole;
  return kind === 'month' || kind === 'quarter' || kind === 'year' ? kind : undefined;
}
