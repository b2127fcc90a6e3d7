import type { SenseOf } from '../lexicon/Sense.js';
import type { Draft } from './Draft.js';

/** Puts down what a word says of the question as a whole. */
export function placeMark(
  meaning: SenseOf<'share' | 'keep-empty' | 'total' | 'sized' | 'pairs'>,
  at: number,
  { marks, kept, shares }: Draft
): void {
  switch (meaning.kind) {
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
    case 'total':
    case 'pairs':
      marks.add(meaning.kind);
  }
}
