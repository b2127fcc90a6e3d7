import { inflections } from './inflections.js';

/** Words that follow one another, each of them as it is or as one of several phrases. */
export type PhraseSequence = readonly (string | PhrasePattern)[];

/** Phrases of which any may stand. */
export type PhrasePattern = readonly PhraseSequence[];

/**
 * What phrases are written as: `|` stands between them, `{over|above}` takes any of what is inside,
 * `{the|}` may be left out, and a word that ends in `*` stands for its plural too.
 */
export function phrasePattern(text: string): PhrasePattern {
  const parts = text.split(/([{|}])/);
  let at = 0;
  const pattern = (): PhrasePattern => {
    const phrases: (string | PhrasePattern)[][] = [[]];
    for (; at < parts.length && parts[at] !== '}'; at += 1) {
      const part = parts[at] ?? '';
      if (part === '|') {
        phrases.push([]);
      } else if (part === '{') {
        at += 1;
        phrases.at(-1)?.push(pattern());
      } else {
        phrases.at(-1)?.push(...part.split(' ').filter(Boolean).map(wordOf));
      }
    }
    return phrases;
  };
  return pattern();
}

/** So few ways of saying a phrase are written out: they share what they begin with. */
const few = 16;

/** Every way of saying a sequence; null where there are too many. */
export function waysOf(sequence: PhraseSequence): readonly string[] | null {
  let ways: readonly string[] | null = [''];
  for (const part of sequence) {
    const choices: readonly (readonly string[] | null)[] =
      typeof part === 'string' ? [[part]] : part.map(waysOf);
    const ends = choices.every(each => each !== null) ? choices.flat() : null;
    ways =
      ways && ends && ways.length * ends.length <= few
        ? ways.flatMap(start => ends.map(end => `${start} ${end}`.trim()))
        : null;
  }
  return ways;
}

/**
 * Ways of saying a sequence that show each of its choices: all of them where they are few, else the
 * first choices with one of them at a time exchanged for another.
 */
export function sampleWays(sequence: PhraseSequence): readonly string[] {
  const parts = sequence.map(part =>
    typeof part === 'string' ? [part] : part.flatMap(choice => sampleWays(choice))
  );
  const exchanged = parts.flatMap((choices, at) =>
    choices.map(choice => parts.map((others, index) => (index === at ? choice : (others[0] ?? ''))))
  );
  const some = exchanged.map(words => words.filter(Boolean).join(' '));
  return waysOf(sequence) ?? [...new Set(some)];
}

/** Every word of some phrases. */
export const wordsOf = (pattern: PhrasePattern): readonly string[] =>
  pattern.flat().flatMap(part => (typeof part === 'string' ? [part] : wordsOf(part)));

/** Any of the first phrases, followed by any of the second, and so on. */
export const joined = (...phrases: readonly string[]): string =>
  phrases.map(choices => `{${choices}}`).join(' ');

const wordOf = (word: string): string | PhrasePattern =>
  word.endsWith('*') ? inflections(word.slice(0, -1)).map(each => [each]) : word;
