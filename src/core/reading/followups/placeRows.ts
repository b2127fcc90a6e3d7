import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Turn } from '../ReadingContext.js';
import type { RowKey, ShownRows } from '../ShownRows.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { Edit, Step } from './Edit.js';
import { narrowTo } from './narrow.js';
import { scopeOf } from './scopeOf.js';

/** "The second one", "the top two": what is asked is asked of these rows. */
export const placeRows: Step = ({ before, draft, query, asked, context }) => {
  const [row, ...others] = draft.rows.splice(0);
  if (!row) {
    return query;
  }
  const goesOn = (['and', 'about', 'same'] as const).some(mark => asked.marks.has(mark));
  const list = (goesOn ? listOf(query, context.turns.slice(1)) : null) ?? before.rows;
  const keys = rowsAt(row.of, list);
  dropNounsOf(draft, keys);
  const narrowed = others.length === 0 && keys.length > 0 ? narrowTo(query, keys) : null;
  return narrowed && { ...narrowed, ...scopeOf(narrowed) };
};

function rowsAt(
  { from, at, count }: SenseOf<'row'>,
  { keys, isWhole }: ShownRows
): readonly RowKey[] {
  if (from === 'bottom') {
    return isWhole && keys.length >= count ? keys.slice(keys.length - count) : [];
  }
  return keys.length >= at + count ? keys.slice(at, at + count) : [];
}

/** "And the second one", of an answer about the first: the list that the first one was on. */
function listOf({ filters }: SemanticQuery, turns: readonly Turn[]): ShownRows | null {
  const pinned = filters.flatMap(filter =>
    filter.kind === 'members' && !filter.negated && filter.keys.length === 1 ? filter : []
  );
  const list = turns.find(
    ({ rows }) =>
      rows.keys.length > 1 &&
      rows.keys.some(row => pinned.some(({ dimension, keys: [key] }) => row[dimension] === key))
  );
  return list?.rows ?? null;
}

/** "The second supplier": the noun only says what the row is. */
function dropNounsOf(draft: Edit['draft'], [first]: readonly RowKey[]): void {
  const at = draft.nouns.findIndex(
    ({ of: { noun } }) => noun.dimension !== null && first?.[noun.dimension] !== undefined
  );
  if (at >= 0) {
    draft.nouns.splice(at, 1);
  }
}
