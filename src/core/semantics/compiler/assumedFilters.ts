import { measureNamed } from '../model/semanticModel.js';
import type { Filter, MeasureUse, SemanticQuery } from '../SemanticQuery.js';
import { settlesStatus } from './settlesStatus.js';

/** Names of the filters that a figure holds to because the question names no status of its own. */
export function assumedFilters(
  query: Pick<SemanticQuery, 'filters'>,
  use: MeasureUse
): readonly string[] {
  const asked = use.rate ? query.filters : [...query.filters, ...use.filters];
  const isSettled = asked.some(settlesStatus) || (use.rate && use.filters.some(isOfCancelled));
  return isSettled ? [] : measureNamed(use.name).assumes;
}

/** What is cancelled is a part of all there is, not of what is left without it. */
const isOfCancelled = (filter: Filter): boolean =>
  filter.kind === 'members' &&
  (filter.dimension === 'sales_status' || filter.dimension === 'purchase_status') &&
  filter.keys.includes('Cancelled');
