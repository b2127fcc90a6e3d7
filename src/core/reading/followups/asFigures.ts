import type { MeasureUse, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Turn } from '../ReadingContext.js';
import { withoutLimit } from './narrow.js';

/** A list as figures of the same rows; null where it was cut short and its rows are not known. */
export function asFigures(
  query: SemanticQuery,
  measures: MeasureUse[],
  before: Turn
): SemanticQuery | null {
  const whole = withoutLimit(query, before);
  return whole && { ...whole, rows: null, fields: [], order: [], limit: null, measures };
}
