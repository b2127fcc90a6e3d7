import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';

/**
 * What "late" means of the rows that an answer was about: what came in was received late, what is
 * awaited is overdue.
 * @returns null where it is not known: of what was delivered to customers
 */
export function withLateness(query: SemanticQuery | null): SemanticQuery | null {
  if (!query?.filters.some(filter => isNamed(filter, 'overdue', 'late_sales'))) {
    return query;
  }
  if (query.filters.some(filter => isNamed(filter, 'late_sales')) && isDone(query)) {
    return null;
  }
  return cameIn(query)
    ? {
        ...query,
        filters: query.filters.map(filter =>
          filter.kind === 'named' && filter.name === 'overdue'
            ? { ...filter, name: 'received_late' }
            : filter
        )
      }
    : query;
}

const isNamed = (filter: Filter, ...names: readonly string[]): boolean =>
  filter.kind === 'named' && names.includes(filter.name);

const isDone = ({ filters }: SemanticQuery): boolean =>
  filters.some(
    filter =>
      filter.kind === 'members' &&
      filter.dimension === 'sales_status' &&
      !filter.negated &&
      filter.keys.every(key => key === 'Delivered')
  );

function cameIn({ period, filters, measures }: SemanticQuery): boolean {
  const isReceived = filters.some(
    filter =>
      isNamed(filter, 'received') ||
      (filter.kind === 'members' &&
        filter.dimension === 'purchase_status' &&
        filter.keys.includes('Received'))
  );
  const event = period?.event ?? measures.map(({ name }) => measureNamed(name).event)[0];
  return isReceived || event === 'actual_delivery_date';
}
