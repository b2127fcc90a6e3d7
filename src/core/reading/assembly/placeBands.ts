import type { MeaningOf } from '../Span.js';
import type { Surroundings } from './placeNoun.js';

/** Puts stretches of a figure among the bands; a single one is a pair of bounds. */
export function placeBands(
  bands: MeaningOf<'bands'>,
  at: number,
  { draft, pending }: Surroundings
): void {
  const [only, ...others] = bands.bands;
  if (!only || others.length > 0) {
    draft.bands.push({ at, of: bands });
    pending.count = null;
    return;
  }
  for (const { operator, value } of only) {
    const than = { kind: 'number' as const, value, percent: false, isPart: false };
    draft.comparisons.push({ at, of: { operator, than, factor: 1 } });
  }
}
