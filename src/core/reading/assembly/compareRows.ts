import { filterNamed } from '../../semantics/model/semanticModel.js';
import { stock } from '../../semantics/model/stock.js';
import { stockFields } from './conventions.js';
import type { FigureUse } from './Draft.js';
import type { Slots } from './Slots.js';

/**
 * "Stock below the reorder point": a figure that is compared with a field of its own row is a
 * field of the row itself, and one that a named threshold follows is what the threshold is of.
 */
export function compareRows({ draft, filters }: Slots): void {
  for (const { at, of } of draft.filters) {
    const figure = draft.figures.find(each => isStock(each.of) && at - each.at === 1);
    if (figure && of.kind === 'named' && filterNamed(of.name).relations.includes('stock')) {
      draft.figures.splice(draft.figures.indexOf(figure), 1);
    }
  }
  for (const comparison of [...draft.comparisons]) {
    const { operator, than, factor } = comparison.of;
    const figure = draft.figures.find(({ at }) => at < comparison.at && comparison.at - at <= 2);
    const name = figure?.of.figure.kind === 'measure' ? figure.of.figure.name : '';
    const field = stockFields[name];
    const isQuantity = than.kind === 'field' && stock.fields[than.field]?.type === 'units';
    if (than.kind === 'field' && isQuantity && figure && field !== undefined) {
      draft.figures.splice(draft.figures.indexOf(figure), 1);
      draft.comparisons.splice(draft.comparisons.indexOf(comparison), 1);
      filters.push({ kind: 'compare', field, operator, than: { field: than.field, factor } });
    }
  }
}

const isStock = ({ figure }: FigureUse): boolean =>
  figure.kind === 'measure' && figure.name === 'stock_units';
