import { stockFields } from './conventions.js';
import type { Slots } from './Slots.js';

/**
 * "Stock below the reorder point": a figure that is compared with a field of its own row is a
 * field of the row itself.
 */
export function compareRows({ draft, filters }: Slots): void {
  for (const comparison of [...draft.comparisons]) {
    const { operator, than } = comparison.of;
    const figure = draft.figures.find(({ at }) => at < comparison.at && comparison.at - at <= 2);
    const name = figure?.of.figure.kind === 'measure' ? figure.of.figure.name : '';
    const field = stockFields[name];
    if (than.kind === 'field' && figure && field !== undefined) {
      draft.figures.splice(draft.figures.indexOf(figure), 1);
      draft.comparisons.splice(draft.comparisons.indexOf(comparison), 1);
      filters.push({ kind: 'compare', field, operator, than: { field: than.field, factor: 1 } });
    }
  }
}
