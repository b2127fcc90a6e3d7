import type { DimensionName } from '../../semantics/model/Dimension.js';
import { plainWords } from './plainWords.js';

/** How sure words that are a whole name mean it: 0 to 1. */
export function wholeScore(words: readonly string[], inOrder: boolean): number {
  const [only = ''] = words;
  // The order prefix SO is also a word.
  if (words.length === 1 && only.length <= 2 && plainWords.has(only)) {
    return 0.5;
  }
  return inOrder ? 1 : 0.97;
}

/**
 * How sure words that are a part of some names mean just these, 0 to 1: surer the more of the
 * name they are and the fewer members share them.
 * @param names the words of each name that holds them
 * @param size how many members the dimension has
 */
export function partScore(
  words: readonly string[],
  names: readonly (readonly string[])[],
  dimension: DimensionName,
  size: number
): number {
  if (!words.some(tells)) {
    return 0;
  }
  const cover =
    names.reduce((sum, name) => sum + words.length / Math.max(name.length, words.length), 0) /
    names.length;
  const distinct = 1 - Math.log(names.length) / Math.log(size + 1);
  const score = 0.35 + 0.3 * cover + 0.3 * distinct;
  if (words.every(word => plainWords.has(word) || !isWord(word))) {
    return score * 0.4;
  }
  // A company goes by the first word of its name: "Granite", not "Tools".
  const company = dimension === 'supplier' || dimension === 'customer';
  const leads = names.every(name => words.some(word => name[0] === word));
  return company && !leads ? score * 0.55 : score;
}

/** A size or a number alone names nothing. */
function tells(word: string): boolean {
  return word.length >= 3 || (word.length === 2 && /\p{L}/u.test(word) && /\d/.test(word));
}

function isWord(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word);
}
