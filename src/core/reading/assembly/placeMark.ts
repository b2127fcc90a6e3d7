import type { MeaningOf } from '../Span.js';
import { placeBands } from './placeBands.js';
import type { Surroundings } from './placeNoun.js';

type Marking = MeaningOf<
  'change' | 'share' | 'keep-empty' | 'total' | 'sized' | 'pairs' | 'classes' | 'cutoffs' | 'bands'
>;

/** Puts down what a word says of the question as a whole. */
export function placeMark(meaning: Marking, at: number, scan: Surroundings): void {
  const { marks, changes, kept, shares, classes, cutoffs } = scan.draft;
  switch (meaning.kind) {
    case 'change':
      changes.push({ at, of: meaning.direction });
      marks.add('change');
      return;
    case 'share':
      shares.push(at);
      marks.add('share');
      return;
    case 'keep-empty':
      marks.add('keep-empty');
      if (meaning.of !== null) {
        kept.push(meaning.of);
      }
      return;
    case 'sized':
      marks.add(meaning.size);
      return;
    case 'classes':
      classes.push({ at, of: meaning.only });
      return;
    case 'cutoffs':
      cutoffs.push({ at, of: meaning.of });
      return;
    case 'bands':
      placeBands(meaning, at, scan);
      return;
    case 'total':
    case 'pairs':
      marks.add(meaning.kind);
  }
}
