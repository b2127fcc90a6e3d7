import type { RowKey } from '../ShownRows.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { Edit, Step } from './Edit.js';
import { narrowTo } from './narrow.js';
import { scopeOf } from './scopeOf.js';

/** "The second one", "the top two": what is asked is asked of these rows. */
export const placeRows: Step = ({ before, draft, query }) => {
  const [row, ...others] = draft.rows.splice(0);
  if (!row) {
    return query;
  }
  const keys = rowsAt(row.of, before);
  dropNounsOf(draft, keys);
  const narrowed = others.length === 0 && keys.length > 0 ? narrowTo(query, keys) : null;
  return narrowed && { ...narrowed, ...scopeOf(narrowed) };
};

function rowsAt(
  { from, at, count }: SenseOf<'row'>,
  { rows: { keys, isWhole } }: Edit['before']
): readonly RowKey[] {
  if (from === 'bottom') {
    return isWhole && keys.length >= count ? keys.slice(keys.length - count) : [];
  }
  return keys.length >= at + count ? keys.slice(at, at + count) : [];
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
