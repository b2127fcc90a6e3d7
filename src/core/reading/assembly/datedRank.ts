import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Draft } from './Draft.js';

const promised: ReadonlySet<string> = new Set(['delivery_date', 'expected_delivery_date']);

/** What has been done on the day that a noun is of. */
const done: Readonly<Record<string, Filter>> = {
  delivery_date: {
    kind: 'members',
    dimension: 'sales_status',
    keys: ['Delivered'],
    negated: false
  },
  actual_delivery_date: { kind: 'named', name: 'received', negated: false }
};

/**
 * "The last delivery", "the next drop": the first row by the day that its noun is of, among what
 * has been or what is to come.
 */
export function datedRank({ ranks, nouns, filters, periods, events }: Draft): void {
  const [rank] = ranks;
  const rows = nouns[0]?.of.noun;
  if (!rank?.of.field || !rows?.rows) {
    return;
  }
  const { at, of } = rank;
  if (of.field === 'order_date' && rows.event && events.length === 0) {
    ranks.splice(0, 1, { at, of: { ...of, field: rows.event } });
    const past = done[rows.event];
    if (past && of.direction === 'desc') {
      filters.push({ at, of: past });
    }
  } else if (promised.has(of.field ?? '') && of.direction === 'asc' && periods.length === 0) {
    const period = { kind: 'from', from: { kind: 'day', offset: 0 } } as const;
    periods.push({ at, of: { kind: 'period', period, direction: 'future' } });
  }
}
