import type { Draft } from './Draft.js';

/** "The last price paid per supplier": of each, the line that was bought last. */
export function latestPer({ fields, groups, ranks, figures }: Draft): void {
  const place = fields.findIndex(({ of }) => of.field === 'last_price_paid');
  const [group, ...others] = groups;
  const last = fields[place];
  const isPer = group?.of.kind === 'dimension' && perMembers.has(group.of.name);
  if (!last || !isPer || others.length + ranks.length + figures.length > 0) {
    return;
  }
  fields.splice(place, 1, { at: last.at, of: { ...last.of, field: 'price_paid' } });
  ranks.push({
    at: last.at,
    of: { direction: 'desc', measure: null, field: 'order_date', judged: null, count: 1 }
  });
}

const perMembers: ReadonlySet<string> = new Set(['supplier', 'warehouse']);
