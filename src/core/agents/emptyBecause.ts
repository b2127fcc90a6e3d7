import type { QueryWords } from '../answer/QueryWords.js';
import type { Translation } from '../language/Translation.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';

/** The most conditions that are left out in turn. */
const mostTried = 6;
/** The most of them that are told. */
const mostTold = 2;
/** Counted up to here; more is "more than". */
export const mostCounted = 1000;

/** How many rows a reading has, up to `mostCounted` and one; null where it cannot be run. */
export type CountRows = (query: SemanticQuery) => Promise<number | null>;

/**
 * Which condition leaves nothing of a result, found by leaving out each in turn.
 * @returns a sentence or two; null where there is only one condition, or none
 */
export async function emptyBecause(
  query: SemanticQuery,
  words: QueryWords,
  trans: Translation,
  count: CountRows
): Promise<string | null> {
  const tried = conditionsOf(query, words);
  if (tried.length < 2 || tried.length > mostTried) {
    return null;
  }
  const found: { label: string; rows: number }[] = [];
  for (const { label, without } of tried) {
    const rows = await count(without);
    if (rows !== null && rows > 0) {
      found.push({ label, rows });
    }
  }
  if (found.length === 0) {
    return trans.__('Nothing matches either where any one of these conditions is left out.');
  }
  const told = found
    .sort((a, b) => a.rows - b.rows)
    .slice(0, mostTold)
    .map(({ label, rows }) =>
      rows > mostCounted
        ? trans.__('Without “%1” there would be more than %2 rows.', label, mostCounted)
        : trans._n(
            'Without “%2” there would be %1 row.',
            'Without “%2” there would be %1 rows.',
            rows,
            label
          )
    );
  return told.join(' ');
}

function conditionsOf(
  query: SemanticQuery,
  words: QueryWords
): { label: string; without: SemanticQuery }[] {
  const filters = query.filters.map(filter => ({
    label: words.filter(filter),
    without: { ...query, filters: query.filters.filter(other => other !== filter) }
  }));
  const { period } = query;
  return period === null
    ? filters
    : [
        ...filters,
        { label: words.period(period), without: { ...query, period: null, versus: null } }
      ];
}
