import type { SenseOf } from '../lexicon/Sense.js';
import type { Surroundings } from '../assembly/placeNoun.js';

/** Puts words that point at the turns before into their slots. */
export function takeBackward(
  meaning: SenseOf<'row' | 'mention' | 'widen' | 'turn'>,
  at: number,
  scan: Surroundings
): void {
  const { draft } = scan;
  switch (meaning.kind) {
    case 'row':
      draft.rows.push({ at, of: meaning });
      return;
    case 'mention':
      draft.mentions.push({ at, of: meaning });
      return;
    case 'turn':
      draft.turns.push({ at, of: meaning.of });
      return;
    case 'widen':
      takeWidening(meaning, at, scan);
      return;
  }
}

/** "All warehouses": whichever it was before; "all" alone: as many as there are. */
export function takeAll(at: number, { draft, neighbours }: Surroundings): void {
  const next = neighbours.after(at);
  if (next?.kind === 'noun' && next.dimension) {
    draft.widened.push({ at: at + 1, of: next.dimension });
  } else if (at === 0 && next === undefined) {
    draft.widened.push({ at, of: 'limit' });
  }
}

/** "Without the filter", "without the WH02 filter". */
function takeWidening(
  { what }: SenseOf<'widen'>,
  at: number,
  { draft, pending }: Surroundings
): void {
  const filter = draft.filters.at(-1);
  const noun = draft.nouns.at(-1);
  pending.not = false;
  if (what === 'filters' && filter?.at === at - 1 && filter.of.kind === 'members') {
    draft.filters.pop();
    draft.widened.push({ at, of: filter.of.dimension });
  } else if (what === 'filters' && noun?.at === at - 1 && noun.of.noun.dimension) {
    draft.nouns.pop();
    draft.widened.push({ at, of: noun.of.noun.dimension });
  } else {
    draft.widened.push({ at, of: what });
  }
}
