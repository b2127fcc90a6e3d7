import type { Reading } from '../reading/Reading.js';
import type { ReadingContext } from '../reading/ReadingContext.js';
import { readQuestion } from '../reading/readQuestion.js';

/** A question with a word put right, and the word. */
export interface PutRight {
  readonly word: string;
  readonly question: string;
}

/** The most words that are tried in place of one that is not known. */
const mostTried = 3;

/**
 * The question with its one unknown word put right by words near it, where that is read; it is
 * offered, never answered by itself.
 */
export function putRight(
  question: string,
  reading: Reading,
  context: ReadingContext
): readonly PutRight[] {
  const [word, ...others] = reading.kind === 'unknown-words' ? reading.words : [];
  if (word === undefined || others.length > 0) {
    return [];
  }
  return context.lexicon
    .near(word.toLowerCase(), mostTried)
    .map(near => ({ word: near, question: question.replace(word, near) }))
    .filter(each => readQuestion(each.question, context).kind === 'read');
}
