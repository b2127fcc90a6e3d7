import type { Meaning, Span } from './Span.js';

/**
 * "Customers we have not delivered anything to", "customers not delivered this month": nothing
 * came about for them. The condition alone, "not delivered", would be those that wait for some.
 */
export function deniesRows(spans: readonly Span[]): boolean {
  const nouns = spans.flatMap(({ meaning }) => (meaning.kind === 'noun' ? [meaning] : []));
  const areMembers = nouns.length > 0 && nouns.every(({ rows }) => rows === null);
  const isDated = spans.some(({ meaning }) => meaning.kind === 'period');
  return (
    areMembers &&
    !spans.some(({ meaning: { kind } }) => figures.has(kind)) &&
    spans.some(
      ({ meaning, text }, at) =>
        meaning.kind === 'filter' &&
        denied.test(text) &&
        (isDated || spans.slice(at + 1).some(span => anything.test(span.text)))
    )
  );
}

const figures: ReadonlySet<Meaning['kind']> = new Set(['measure', 'quantity', 'count', 'event']);

const denied =
  /^((have|has|had|are|is|were|was) )?(not|havent|hasnt|arent|isnt) (yet |been )*(delivered|shipped|received)$|^un(delivered|shipped)$/i;
const anything = /^(anything|any|a thing|at all)\b/i;
