import type { MeasureUse, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { ShownRows } from '../ShownRows.js';
import { withoutLimit } from './narrow.js';

/** A list as figures of the same rows; null where it was cut short and its rows are not known. */
export function asFigures(
  query: SemanticQuery,
  measures: MeasureUse[],
  shown: ShownRows
): SemanticQuery | null {
  const whole = withoutLimit(query, shown);
  return whole && { ...whole, rows: null, fields: [], order: [], limit: null, measures };
}
