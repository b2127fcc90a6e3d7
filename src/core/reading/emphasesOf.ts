import type { Aside } from './asidesOf.js';
import type { Token } from './tokens/Token.js';

/** Words that make a denial stronger and say nothing else: "has not sold a single one". */
const emphases: readonly (readonly string[])[] = [
  'once',
  'even once',
  'a single time',
  'a single one',
  'a single unit',
  'a single piece',
  'a single order',
  'even one',
  'at all',
  'any of it',
  'any more',
  'anymore',
  'whatsoever'
].map(phrase => phrase.split(' '));

const denials: ReadonlySet<string> = new Set(['not', 'never', 'no', 'nothing', 'none', 'without']);

/** How many words may stand between a denial and what stresses it. */
const reach = 5;

/** "Not ordered once", as opposed to "ordered once", which counts. */
export function emphasesOf(tokens: readonly Token[]): readonly Aside[] {
  return tokens.flatMap((_token, start) => {
    const before = tokens.slice(Math.max(0, start - reach), start).map(({ text }) => text);
    const since = before.slice(before.findIndex(text => denials.has(text)));
    const isDenied = before.some(text => denials.has(text)) && !since.some(isBreak);
    return emphases
      .filter(words => words.every((word, index) => tokens[start + index]?.text === word))
      .filter(() => isDenied)
      .map(words => ({ start, end: start + words.length }));
  });
}

const isBreak = (text: string): boolean => /^[.,;:?!()-]$/.test(text);
