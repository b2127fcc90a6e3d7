import { dimensions } from '../../semantics/model/Dimension.js';
import { product } from '../../semantics/model/stock.js';
import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Noun } from './Draft.js';
import type { Slots } from './Slots.js';

/** "Cost price of all tools", "who supplies the wrench": what the goods themselves have. */
export function isProductList(
  { draft, family, filters, groups }: Slots,
  subject: Noun | null
): boolean {
  const fields = [
    ...draft.fields.map(({ of }) => of.field),
    ...draft.ranks.flatMap(({ of }) => of.field ?? [])
  ];
  const isOfGoods = subject === null || (subject.dimension === 'product' && subject.rows === null);
  const isPlain = draft.figures.length === 0 && draft.events.length === 0;
  return (
    family === null &&
    isOfGoods &&
    isPlain &&
    fields.length > 0 &&
    fields.every(name => product.fields[name]) &&
    filters.every(isKnown) &&
    groups.every(group => group.kind === 'dimension' && product.fields[dimensions[group.name].key])
  );
}

function isKnown(filter: Filter): boolean {
  switch (filter.kind) {
    case 'members':
      return product.fields[dimensions[filter.dimension].key] !== undefined;
    case 'compare':
      return product.fields[filter.field] !== undefined;
    case 'named':
    case 'date':
    case 'text':
    case 'related':
    case 'any':
      return false;
  }
}
