import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { ReadingContext, Turn } from '../ReadingContext.js';

/** Who "they" may be, and where "there": what is spoken of most so comes first. */
export const candidates: Readonly<Record<SenseOf<'pronoun'>['of'], readonly DimensionName[]>> = {
  members: ['customer', 'supplier', 'product', 'sales_order', 'purchase_order'],
  one: ['sales_order', 'purchase_order', 'product', 'customer', 'supplier'],
  doer: ['customer', 'supplier'],
  place: ['warehouse', 'area']
};

/**
 * The draft with what its pronouns stand for: "that customer", "their", "there".
 * @returns null where one stands for nothing that was spoken of
 */
export function withMentions(draft: Draft, context: ReadingContext): Draft | null {
  const turns = context.afterFailure ? [] : context.turns;
  const isLost = draft.pronouns.some(
    ({ at, of }) => of.of === 'one' && at > 0 && !isExplained(draft, at, true)
  );
  if (turns.length === 0 && isLost) {
    return null; // "who did we buy it from": what "it" is was not said
  }
  if (context.afterFailure && draft.pronouns.some(({ at }) => !isExplained(draft, at))) {
    return null; // the turn that failed may have said who is meant
  }
  const filters: Draft['filters'] = [...draft.filters];
  for (const { at, of } of draft.mentions) {
    const found = of.both ? lastTwo(of.dimension, turns) : lastMentioned([of.dimension], turns);
    if (!found) {
      return null;
    }
    filters.push({ at, of: found });
  }
  let isThose = false;
  // "With their supplier", "and their value": theirs are the rows that were shown.
  const isOfRows = draft.marks.has('with') || draft.marks.has('and');
  for (const { at, of } of turns.length === 0 || isOfRows ? [] : draft.pronouns) {
    const names = candidates[of.of];
    const isSaid = {
      doer: () => namesAny(draft, names) || draft.nouns.some(noun => noun.at < at),
      members: () => isExplained(draft, at),
      one: () => isExplained(draft, at, true),
      place: () => namesAny(draft, names)
    }[of.of]();
    const found = isSaid ? null : lastMentioned(names, turns);
    if (found?.kind === 'members' && found.dimension.endsWith('_order') && of.of === 'one') {
      isThose = true; // the order that was shown, and what is on it
    } else if (found) {
      filters.push({ at, of: found });
    } else if (!isSaid && of.of !== 'doer') {
      isThose = true;
    }
  }
  const marks = isThose ? new Set(draft.marks).add('those') : draft.marks;
  return { ...draft, filters, marks, mentions: [], pronouns: [] };
}

/** Whether the question itself says who is meant: "items with their value". */
function isExplained(
  { nouns, filters, events, fields, figures, groups }: Draft,
  at: number,
  isOne = false
): boolean {
  if (isOne) {
    // "Which products are on it", "who buys it": neither several nor who does it are "it".
    const single = nouns.filter(({ of }) => !of.isPlural && !doers.has(of.noun.dimension ?? ''));
    return [...single, ...filters, ...fields, ...figures, ...groups].some(part => part.at < at);
  }
  const counted = figures.filter(({ of }) => of.figure.kind === 'counted');
  return [...nouns, ...filters, ...events, ...fields, ...counted, ...groups].some(
    part => part.at < at
  );
}

const doers: ReadonlySet<string> = new Set(candidates.doer);

const namesAny = ({ nouns, filters }: Draft, names: readonly DimensionName[]): boolean =>
  nouns.some(({ of }) => of.noun.dimension !== null && names.includes(of.noun.dimension)) ||
  filters.some(({ of }) => of.kind === 'members' && names.includes(of.dimension));

/** The members that the latest turn to speak of any such spoke of. */
export function lastMentioned(
  names: readonly DimensionName[],
  turns: readonly Turn[]
): Filter | null {
  for (const { query, rows } of turns) {
    for (const dimension of names) {
      const asked = query.filters.find(
        filter => filter.kind === 'members' && filter.dimension === dimension && !filter.negated
      );
      const [only, ...others] = rows.keys;
      const key = others.length === 0 ? only?.[dimension] : undefined;
      if (asked) {
        return asked;
      }
      if (key !== undefined) {
        return { kind: 'members', dimension, keys: [key], negated: false };
      }
    }
  }
  return null;
}

/** The two members that turns spoke of, at once or one after the other; null where it is not two. */
function lastTwo(dimension: DimensionName, turns: readonly Turn[]): Filter | null {
  const keys = new Set<string>();
  for (const { query } of turns) {
    for (const filter of query.filters) {
      if (filter.kind === 'members' && filter.dimension === dimension && !filter.negated) {
        filter.keys.forEach(key => keys.add(key));
      }
    }
    if (keys.size >= 2) {
      break;
    }
  }
  return keys.size === 2
    ? { kind: 'members', dimension, keys: [...keys].sort(), negated: false }
    : null;
}
