import { unitWords } from '../numbers/readDuration.js';
import { editDistance } from '../entities/editDistance.js';
import type { Token } from '../tokens/Token.js';

type Vocabulary<T> = ReadonlyMap<string, T>;

const numbered = (lines: readonly string[]): Vocabulary<number> =>
  new Map(lines.flatMap((line, index) => line.split(' ').map(word => [word, index + 1] as const)));

const months = numbered([
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sep sept',
  'october oct',
  'november nov',
  'december dec'
]);

const weekdays = numbered([
  'monday mon mondays',
  'tuesday tue tues tuesdays',
  'wednesday wed weds wednesdays',
  'thursday thu thur thurs thursdays',
  'friday fri fridays',
  'saturday sat saturdays',
  'sunday sun sundays'
]);

/** Days from today. */
const relativeDays: Vocabulary<number> = new Map([
  ...'today todays tonight 2day'.split(' ').map(word => [word, 0] as const),
  ...'tomorrow tomorrows tmrw tmr tmw tomoz 2moro 2morrow tomo'
    .split(' ')
    .map(word => [word, 1] as const),
  ...'yesterday yesterdays'.split(' ').map(word => [word, -1] as const)
]);

/** Words that are something else too: "may" helps, "sat" sits. */
const doubtful = new Set(['may', 'march', 'mar', 'sat', 'sun', 'mon', 'wed', 'dec', 'tomo']);

/** Too near to a word of other meaning ("match") to be guessed from a typo. */
const neverGuessed = new Set(['march']);

function lookUp<T>(vocabulary: Vocabulary<T>) {
  return (token: Token): { value: T; score: number } | undefined => {
    if (token.kind !== 'word' && token.kind !== 'code') {
      return undefined;
    }
    const exact = vocabulary.get(token.text);
    if (exact !== undefined) {
      return { value: exact, score: doubtful.has(token.text) ? 0.8 : 1 };
    }
    return token.kind === 'word' ? guess(vocabulary, token.text) : undefined;
  };
}

function guess<T>(
  vocabulary: Vocabulary<T>,
  text: string
): { value: T; score: number } | undefined {
  if (text.length < 5) {
    return undefined;
  }
  for (const [word, value] of vocabulary) {
    const allowed = word.length >= 8 ? 2 : 1;
    if (
      word.length >= 5 &&
      word[0] === text[0] &&
      !neverGuessed.has(word) &&
      editDistance(word, text, allowed) <= allowed
    ) {
      return { value, score: 0.7 };
    }
  }
  return undefined;
}

export const monthOf = lookUp(months);
export const weekdayOfToken = lookUp(weekdays);
export const relativeDayOf = lookUp(relativeDays);
export const unitOf = lookUp(unitWords);

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday'
] as const;
