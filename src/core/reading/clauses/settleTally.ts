import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { ReadingContext } from '../ReadingContext.js';
import { settleWhole } from '../settleWhole.js';
import type { Span } from '../Span.js';
import { tallyIn } from './tallyIn.js';

/** Reads a list of states as how many are in each; null where there is none or it is no figure. */
export function settleTally(spans: readonly Span[], context: ReadingContext): SemanticQuery | null {
  const words = tallyIn(spans);
  const query = words && settleWhole(words, context);
  return query && query.measures.length > 1 ? query : null;
}
