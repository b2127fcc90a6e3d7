import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { familyOfQuery } from './Edit.js';

/** Every status that an order can have. */
export const statuses = {
  sales_status: ['Pending', 'Processing', 'Shipped', 'Delivered', 'Cancelled'],
  purchase_status: ['Ordered', 'In Transit', 'Received', 'Cancelled']
} as const;
const { sales_status: sales, purchase_status: purchases } = statuses;

/** The filters that are nothing but a list of statuses. */
const named: Readonly<Record<string, readonly string[]>> = {
  open_sales: ['Pending', 'Processing', 'Shipped'],
  not_shipped: ['Pending', 'Processing'],
  sales_not_cancelled: sales.slice(0, -1),
  open_purchases: ['Ordered', 'In Transit'],
  purchases_not_cancelled: purchases.slice(0, -1),
  received: ['Received']
};

/** The statuses that a filter lets pass; null where it looks at more than the status. */
export function statusesOf(filter: Filter): readonly string[] | null {
  if (filter.kind === 'named') {
    return filter.negated ? null : (named[filter.name] ?? null);
  }
  return filter.kind === 'members' && !filter.negated ? filter.keys : null;
}

/** Whether a list of statuses holds everything that is open, as what is late is. */
export function holdsAllOpen(statuses: readonly string[]): boolean {
  const open = [named['open_sales'], named['open_purchases']];
  return open.some(of => of?.every(status => statuses.includes(status)));
}

/** "Include the cancelled ones": the statuses so far, and these. */
export function withStatuses(
  before: readonly Filter[],
  added: Filter,
  query: SemanticQuery
): readonly Filter[] | null {
  const dimension = familyOfQuery(query) === 'sales' ? 'sales_status' : 'purchase_status';
  const asked = before.filter(settlesStatus);
  const assumed = query.measures.flatMap(({ name }) => measureNamed(name).assumes);
  const known =
    asked.length > 0
      ? asked.map(statusesOf)
      : [...new Set(assumed)].map(name => named[name] ?? null);
  // What speaks of no status has every status in it.
  const all = dimension === 'sales_status' ? sales : purchases;
  const [first, ...others] = known.length > 0 ? known : [all];
  const more = statusesOf(added);
  if (!first || !more || others.length > 0) {
    return null;
  }
  const keys = [...new Set([...first, ...more])];
  return [
    ...before.filter(filter => !settlesStatus(filter)),
    { kind: 'members', dimension, keys, negated: false }
  ];
}
