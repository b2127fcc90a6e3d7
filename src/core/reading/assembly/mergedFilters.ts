import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';

/** Two conditions that together are known by one name: said either way, they are one reading. */
const merged = [
  { parts: ['open_sales', 'line_to_go'], whole: 'line_waiting' },
  { parts: ['open_purchases', 'line_outstanding'], whole: 'line_awaited' }
] as const;

const isNamed =
  (names: readonly string[]) =>
  (filter: Filter): boolean =>
    filter.kind === 'named' && !filter.negated && names.includes(filter.name);

/** A query whose conditions have the one name that they have together. */
export function mergedFilters(query: SemanticQuery): SemanticQuery {
  return merged.reduce((one, { parts, whole }) => {
    if (!parts.every(part => one.filters.some(isNamed([part])))) {
      return one;
    }
    const others = one.filters.filter(filter => !isNamed([...parts, whole])(filter));
    return { ...one, filters: [...others, { kind: 'named', name: whole, negated: false }] };
  }, query);
}
