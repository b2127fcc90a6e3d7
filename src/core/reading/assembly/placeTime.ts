import type { SenseOf } from '../lexicon/Sense.js';
import type { Surroundings } from './placeNoun.js';

/**
 * Puts a unit of the calendar where what stands before it wants it: split by, the one that stands
 * out, what an average is of, or what is asked for.
 * @returns whether it found a place
 */
export function placeTime(
  { unit, splits }: SenseOf<'time'>,
  at: number,
  { draft, pending, neighbours }: Surroundings
): boolean {
  const before = neighbours.before(at);
  const last = draft.ranks.at(-1);
  const isRanked = last !== undefined && pending.rank !== null && last.at === at - 1;
  if (isRanked && last.of.measure === null && last.of.field === null) {
    draft.ranks.pop();
    pending.rank = null;
    const { direction, count } = last.of;
    draft.peaks.push({ at, of: { unit, direction, count } });
    return true;
  }
  // "More than 10 days" are no split by day.
  if (before?.kind === 'number') {
    return false;
  }
  if (splits || pending.by) {
    pending.by = false;
    draft.groups.push({ at, of: { kind: 'time', unit } });
    return true;
  }
  if (before?.kind === 'average') {
    draft.averagedOver.push({ kind: 'time', unit });
    return true;
  }
  draft.times.push({ at, of: unit });
  return true;
}
