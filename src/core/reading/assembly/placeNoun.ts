import { addDate } from './addDate.js';
import type { Draft, Noun } from './Draft.js';
import type { Neighbours } from './Neighbours.js';
import type { Pending } from './Pending.js';

/** What a scan of the spans has come to when a word is placed. */
export interface Surroundings {
  readonly draft: Draft;
  readonly pending: Pending;
  readonly neighbours: Neighbours;
}

/**
 * Puts a noun where what stands before it wants it: sorted by, split by, compared, counted, or
 * what the question is about.
 * @returns whether it found a place
 */
export function placeNoun(noun: Noun, at: number, scan: Surroundings): boolean {
  const { draft, pending, neighbours } = scan;
  const isAfterCount = neighbours.isCountedSince(pending.count, at);
  if (pending.not) {
    // "Except supplier Granite": what is left out is named next.
    if (noun.rows === null && neighbours.isNamedNext(at, noun)) {
      return true;
    }
    if (!neighbours.isLeftOut(at)) {
      return false;
    }
    draft.marks.add('leave-out');
  }
  const isSorted = pending.sort !== null && neighbours.before(at)?.kind === 'sort';
  if (isSorted || neighbours.continuesSort(at)) {
    pending.sort = null;
    draft.sorts.push({ at, of: { direction: 'asc', by: noun, prefer: null } });
    return true;
  }
  if (pending.by && pending.count !== null && isAfterCount) {
    // "By number of orders" sorts, or ranks, by how many there are.
    pending.by = false;
    pending.count = null;
    draft.sorts.push({ at, of: { direction: 'desc', by: noun, prefer: null } });
    return true;
  }
  if (pending.by) {
    return splitBy(noun, at, scan);
  }
  if (neighbours.isCompared(at)) {
    draft.nouns.push({ at, of: { noun, isPlural: neighbours.isPlural(at) } });
    return true;
  }
  if (isCounted(noun, at, scan)) {
    const average = pending.average;
    pending.count = null;
    pending.average = false;
    pending.rank = null;
    draft.figures.push({ at, of: { figure: { kind: 'counted', noun }, average } });
    return true;
  }
  if (pending.average && noun.rows && noun.dimension && !neighbours.namesFigure(at)) {
    // "How many units is a typical order": what the average is of.
    draft.averagedOver.push({ kind: 'dimension', name: noun.dimension });
    addDate(draft, at, noun.event);
    return true;
  }
  if (isOneOfEach(noun, scan)) {
    return splitBy(noun, at, scan);
  }
  if (pending.number && pending.rank === null && isSaidOf(noun, draft)) {
    // "Bought from one supplier": no more and no fewer.
    const than = pending.number;
    draft.comparisons.push({ at, of: { operator: '=', than, factor: 1 } });
  } else if (pending.number && pending.rank === null) {
    pending.limit = pending.number.value; // "the 5 customers with the most orders"
  }
  pending.rank = null;
  pending.number = null;
  pending.amount = null;
  if (
    noun.rows === null &&
    draft.nouns.some(({ of }) => of.noun.rows) &&
    neighbours.names(at, noun)
  ) {
    return true; // "lines of the groups Tools and Paint": the noun only says what is named
  }
  draft.nouns.push({ at, of: { noun, isPlural: neighbours.isPlural(at) } });
  return true;
}

/** "Several orders at one supplier": what there is one of, and several rows of, splits them. */
function isOneOfEach(noun: Noun, { draft, pending }: Surroundings): boolean {
  const isSeveral = draft.comparisons.some(
    ({ at, of }) =>
      of.operator.startsWith('>') &&
      draft.nouns.some(({ at: place, of: { noun: rows } }) => rows.rows && place >= at)
  );
  const isOne = pending.number?.value === 1 && pending.rank === null;
  if (!isOne || !isSeveral || noun.rows !== null || noun.dimension === null) {
    return false;
  }
  pending.number = null;
  pending.amount = null;
  return true;
}

/** "By order count": sorted by how many there are, and not split by each. */
export function sortsByCount(at: number, { draft, neighbours }: Surroundings): boolean {
  const group = draft.groups.at(-1);
  const noun = neighbours.before(at);
  if (group?.at !== at - 1 || noun?.kind !== 'noun' || noun.rows === null || noun.count === null) {
    return false;
  }
  draft.groups.pop();
  draft.sorts.push({ at, of: { direction: 'desc', by: noun, prefer: null } });
  return true;
}

/** Whether a verb or another noun stands before, of which the number of these is said. */
const isSaidOf = ({ dimension, rows }: Noun, { nouns, events }: Draft): boolean =>
  events.length > 0 &&
  rows === null &&
  dimension !== null &&
  nouns.some(({ of }) => of.noun.dimension !== dimension);

function splitBy(noun: Noun, at: number, { draft, pending }: Surroundings): boolean {
  const { dimension, rows } = noun;
  pending.by = false;
  if (rows && !dimension) {
    // "The quantity for each line": the lines are what is listed.
    draft.nouns.push({ at, of: { noun, isPlural: true } });
    draft.marks.add('each');
    return true;
  }
  if (dimension) {
    draft.groups.push({ at, of: { kind: 'dimension', name: dimension } });
  }
  return dimension !== null;
}

function isCounted(noun: Noun, at: number, { draft, pending, neighbours }: Surroundings): boolean {
  // "Customers with the most late orders" are ranked by how many there are.
  const ranks =
    pending.rank !== null && noun.rows && draft.nouns.length > 0 && neighbours.isRanked(at);
  return (
    ranks ||
    pending.count !== null ||
    neighbours.continuesFigures(at) ||
    (pending.average && neighbours.isAveraged(at))
  );
}
