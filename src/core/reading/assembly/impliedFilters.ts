import { namedFilters } from '../../semantics/model/semanticModel.js';
import type { SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { Event } from './Draft.js';

/** What a verb says of the status: "delivered", "received". */
export function impliedFilters({ filter, family }: Event): SimpleFilter[] {
  if (filter === null) {
    return [];
  }
  return namedFilters.has(filter)
    ? [{ kind: 'named', name: filter, negated: false }]
    : [
        {
          kind: 'members',
          dimension: family === 'sales' ? 'sales_status' : 'purchase_status',
          keys: [filter],
          negated: false
        }
      ];
}
