import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { Draft } from './assembly/Draft.js';
import { isOneOrder } from './assembly/settleTime.js';
import type { Span } from './Span.js';

/**
 * "Address for Acme", "the harbour job, when is it": of one order, where nothing says which one
 * of all that there ever were.
 */
export function asksOfOne(
  spans: readonly Span[],
  { nouns, fields, pronouns }: Draft,
  { rows, filters, period, limit }: SemanticQuery
): boolean {
  const isOpen =
    rows !== null &&
    period === null &&
    limit === null &&
    filters.length > 0 &&
    filters.every(filter => filter.kind === 'members' && !isOneOrder(filter));
  if (!isOpen) {
    return false;
  }
  const [noun, ...others] = nouns;
  if (!noun) {
    return fields.length === 1 && fields[0]?.of.field === 'delivery_address';
  }
  const asksWhen = spans.some(
    ({ meaning, text }) => meaning.kind === 'frame' && /^when\b/i.test(text)
  );
  const isOne = others.length === 0 && noun.of.noun.rows !== null && !noun.of.isPlural;
  return isOne && (asksWhen || pronouns.some(({ of }) => of.of === 'one'));
}
