import { filterNamed } from '../model/semanticModel.js';
import type { Filter } from '../SemanticQuery.js';

/** Whether a filter speaks of the status of an order, so that no default status is assumed. */
export function settlesStatus(filter: Filter): boolean {
  switch (filter.kind) {
    case 'named':
      return filterNamed(filter.name).settlesStatus;
    case 'members':
      return filter.dimension === 'sales_status' || filter.dimension === 'purchase_status';
    case 'compare':
    case 'date':
    case 'text':
    case 'related':
    case 'any':
      return false;
  }
}
