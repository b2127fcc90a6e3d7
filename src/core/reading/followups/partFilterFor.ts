import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';

/** What is left to do, and the condition that a line has any of it. */
const parts: Readonly<Record<string, string>> = {
  units_to_go: 'line_to_go',
  value_to_go: 'line_to_go',
  units_on_order: 'line_outstanding',
  value_on_order: 'line_outstanding'
};

const counted: ReadonlySet<string> = new Set([
  'sales_lines',
  'sales_orders',
  'purchase_lines',
  'purchase_orders'
]);

/**
 * Lines, orders and goods that are named beside what is still to go are those that have some of
 * it; null where nothing of the kind is asked.
 */
export function partFilterFor({ measures, groups, filters }: SemanticQuery): Filter | null {
  const name = measures.flatMap(use => parts[use.name] ?? [])[0];
  const goods = groups.some(group => group.kind === 'dimension' && group.name === 'product');
  const isAsked = goods || measures.some(use => counted.has(use.name));
  const known = filters.some(filter => filter.kind === 'named' && filter.name === name);
  return name !== undefined && isAsked && !known ? { kind: 'named', name, negated: false } : null;
}
