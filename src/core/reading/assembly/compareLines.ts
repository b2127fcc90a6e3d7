import { linesOf, quantityFields } from './conventions.js';
import type { At, Comparison, Figure, Noun } from './Draft.js';
import { toGoFilters } from './measuresOf.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import type { Slots } from './Slots.js';

/**
 * "Lines with more than 50 units still to go": where lines are asked for, a bound on a quantity is
 * one on the line's own.
 */
export function compareLines(slots: Slots, subject: Noun | null): void {
  const { draft, filters } = slots;
  const rows = subject?.rows;
  if (!rows || linesOf[rows] !== undefined || rows === 'stock') {
    return;
  }
  for (const comparison of [...draft.comparisons]) {
    const { operator, than } = comparison.of;
    const figure = boundFigure(slots, comparison);
    const field = figure && figure.of.kind === 'quantity' && quantityFields[figure.of.of][rows];
    if (figure && field && than.kind === 'number' && !than.percent && !than.isPart) {
      draft.comparisons.splice(draft.comparisons.indexOf(comparison), 1);
      drop(slots, figure);
      filters.push({ kind: 'compare', field, operator, than: than.value });
      keepToGo(slots, rows, field);
    }
  }
}

/** The figure that stands right behind a bound: "more than 50 units", "under 10 still to pick". */
function boundFigure({ draft }: Slots, { at }: At<Comparison>): At<Figure> | undefined {
  const said = [
    ...draft.figures.flatMap(({ at: place, of: { figure, average } }) =>
      figure.kind === 'counted' || average ? [] : { at: place, of: figure }
    ),
    ...draft.columns
  ];
  return said
    .filter(figure => figure.at > at && figure.at - at <= 2)
    .sort((a, b) => a.at - b.at)[0];
}

function drop({ draft }: Slots, { at }: At<Figure>): void {
  const { figures, columns } = draft;
  figures.splice(0, figures.length, ...figures.filter(figure => figure.at !== at));
  columns.splice(0, columns.length, ...columns.filter(figure => figure.at !== at));
}

/** What is still to go is so of open orders. */
function keepToGo({ filters, assumed }: Slots, rows: string, field: string): void {
  const isSaid = filters.some(
    filter => settlesStatus(filter) || (filter.kind === 'named' && toGoFilters.has(filter.name))
  );
  if (field.startsWith('outstanding') && !isSaid) {
    const name = rows === 'sales_line' ? 'line_waiting' : 'line_awaited';
    filters.push({ kind: 'named', name, negated: false });
    assumed.add('status');
  }
}
