import type { SenseOf } from '../lexicon/Sense.js';
import type { Surroundings } from './placeNoun.js';

/** Puts a bound on how many there are among the comparisons, with what it counts. */
export function placeBound(
  { operator, value, of }: SenseOf<'bound'>,
  at: number,
  { draft }: Surroundings
): void {
  const than = { kind: 'number' as const, value, percent: false, isPart: false };
  draft.comparisons.push({ at, of: { operator, than, factor: 1 } });
  if (of) {
    draft.nouns.push({ at, of: { noun: of, isPlural: true } });
  }
}
