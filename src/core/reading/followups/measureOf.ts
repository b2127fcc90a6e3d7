import { measureNamed } from '../../semantics/model/semanticModel.js';
import { plainUse, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import { quantityMeasures } from '../assembly/conventions.js';
import type { FigureUse } from '../assembly/Draft.js';
import { familyOfQuery } from './Edit.js';

/** The measure that a figure of a later turn means, seen from the answer before. */
export function measureOf(figure: FigureUse['figure'], query: SemanticQuery): string | null {
  switch (figure.kind) {
    case 'measure':
      return figure.name;
    case 'counted':
      return countOf(figure.noun.count, query);
    case 'quantity': {
      const ordering = orderingOf(query)[figure.of];
      if (ordering) {
        return ordering;
      }
      const family = familyOfQuery(query);
      return family && quantityMeasures[figure.of][family];
    }
  }
}

/** What is due for ordering is counted, and costs, what would be ordered. */
const orderingOf = ({ filters }: SemanticQuery): Readonly<Record<string, string>> =>
  filters.some(filter => filter.kind === 'named' && filter.name === 'to_order' && !filter.negated)
    ? { units: 'to_order_units', value: 'to_order_value' }
    : {};

/** Orders of an answer about receipts are the receipts. */
function countOf(count: string | null, { measures }: SemanticQuery): string | null {
  const receipts = measures.some(({ name }) => measureNamed(name).filters.includes('received'));
  return receipts && count === 'purchase_orders' ? 'receipts' : count;
}

export const withMeasure = (query: SemanticQuery, name: string): SemanticQuery => ({
  ...query,
  measures: [...query.measures, plainUse(name)]
});
