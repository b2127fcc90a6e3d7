import { asksOfOne } from './asksOfOne.js';
import { columnClause } from './assembly/columnClause.js';
import { scanCover } from './assembly/scanCover.js';
import { readTurn } from './followups/readTurn.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { ReadingContext } from './ReadingContext.js';
import type { Span } from './Span.js';

/** A question read as one clause, or as a change of the turn before; null where it is neither. */
export function settleWhole(spans: readonly Span[], context: ReadingContext): SemanticQuery | null {
  const clause = columnClause(spans);
  const whole = scanCover(spans, null);
  const listed = clause === null ? null : scanCover(spans, clause);
  const draft = whole ?? listed;
  const query = draft && readTurn(draft, context, listed);
  const isLost = query && context.previous === null && asksOfOne(spans, draft, query);
  return isLost ? null : query;
}
