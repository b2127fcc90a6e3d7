import type { Meaning, Span } from './Span.js';

/** What makes a question ask for a figure of each month, rather than for those of all months. */
const figures: ReadonlySet<Meaning['kind']> = new Set([
  'measure',
  'quantity',
  'count',
  'average',
  'rank'
]);

/**
 * "Which products sold every month": those that did so in all of them, which is no figure by month
 * and which no query of ours can say yet.
 */
export function asksOfEvery(spans: readonly Span[]): boolean {
  const at = spans.findIndex(
    ({ meaning, text }) => meaning.kind === 'time' && /^every\b/i.test(text)
  );
  const before = spans.slice(0, Math.max(at, 0));
  const which = before.findIndex(({ text }) => /^(which|what|who|that|any)\b/i.test(text));
  return (
    which >= 0 &&
    before.some(({ meaning }) => meaning.kind === 'noun' && meaning.rows === null) &&
    !spans.some(({ meaning }) => figures.has(meaning.kind))
  );
}
