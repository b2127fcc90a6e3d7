import type { Period, PeriodDirection } from './Period.js';

/** Whether a period lies before or after today whatever the day is; undefined where either may be. */
export function directionOf(period: Period): PeriodDirection | undefined {
  switch (period.kind) {
    case 'last':
    case 'lastFull':
    case 'age':
    case 'since':
    case 'soFar':
      return 'past';
    case 'next':
      return 'future';
    case 'day':
    case 'unit':
      return period.offset === 0 ? undefined : period.offset < 0 ? 'past' : 'future';
    case 'weekday':
    case 'month':
    case 'quarter':
    case 'half':
    case 'isoWeek':
      return period.which && (period.which === 'last' ? 'past' : 'future');
    case 'part':
      return directionOf(period.of);
    case 'shifted':
      return period.count < 0 ? directionOf(period.period) : undefined;
    case 'date':
    case 'year':
    case 'weekend':
    case 'always':
    case 'between':
    case 'from':
    case 'after':
    case 'before':
    case 'until':
    case 'weekOf':
    case 'leadUp':
    case 'preceding':
      return undefined;
  }
}
