import { plainUse, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import { dimensionOfRows } from '../assembly/conventions.js';
import type { FigureUse } from '../assembly/Draft.js';
import type { Turn } from '../ReadingContext.js';
import { asFigures } from './asFigures.js';
import { measureOf } from './measureOf.js';

/**
 * A list of orders as one figure of each order: what it is worth stands on its lines.
 * @returns null where the rows are no orders, or the figure is none of theirs
 */
export function orderFigures(
  query: SemanticQuery,
  figure: FigureUse['figure'],
  before: Turn
): SemanticQuery | null {
  const dimension =
    query.rows === 'product' ? undefined : query.rows && dimensionOfRows[query.rows];
  const name = figure.kind === 'quantity' ? measureOf(figure, query) : null;
  const figures = dimension && name ? asFigures(query, [plainUse(name)], before) : null;
  return figures && dimension
    ? { ...figures, groups: [{ kind: 'dimension', name: dimension }] }
    : null;
}
