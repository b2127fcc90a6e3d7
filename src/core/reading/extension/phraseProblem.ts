import { isSame } from '../isSame.js';
import type { Translation } from '../../language/Translation.js';
import { labelOf } from '../completion/labelOf.js';
import type { Lexicon } from '../lexicon/Lexicon.js';
import type { Sense } from '../lexicon/Sense.js';
import { readNumber } from '../numbers/readNumber.js';
import { readPeriods } from '../periods/readPeriods.js';
import { tokenise } from '../tokens/tokenise.js';

/** Longer phrases nobody says twice in the same words. */
const mostWords = 6;

/** What a whole phrase means by itself; null where it is none. */
export function sensesOf(phrase: string, lexicon: Lexicon): readonly Sense[] | null {
  const tokens = tokenise(phrase);
  const whole = lexicon
    .match(tokens, 0, () => true)
    .find(({ end, typos }) => end === tokens.length && typos === 0);
  return whole?.senses ?? null;
}

/** Why a phrase may not be given a meaning; null where it may, or has just that meaning. */
export function phraseProblem(
  phrase: string,
  senses: readonly Sense[],
  lexicon: Lexicon,
  trans: Translation
): string | null {
  const tokens = tokenise(phrase);
  if (tokens.length > mostWords || !tokens.some(({ kind }) => kind === 'word' || kind === 'code')) {
    return trans.__('“%1” must be one to %2 words.', phrase, mostWords);
  }
  const isTime = readPeriods(tokens, 0, '2000-01-01').some(({ end }) => end === tokens.length);
  if (isTime || readNumber(tokens, 0)?.end === tokens.length) {
    return trans.__('“%1” is a time or a number already; choose other words.', phrase);
  }
  const known = sensesOf(phrase, lexicon);
  if (known === null || isSame(known, senses)) {
    return null;
  }
  const [label] = known.flatMap(sense => labelOf(sense) ?? []);
  return label === undefined
    ? trans.__('“%1” is a word of every question already; choose other words.', phrase)
    : trans.__('“%1” already means “%2”; choose other words.', phrase, label);
}
