import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { Token } from '../tokens/Token.js';
import { readNumber, startsNumber } from './readNumber.js';

/** A length of time over the tokens `start` (inclusive) to `end` (exclusive). */
export interface DurationCandidate {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly unit: CalendarUnit;
  /** The number was left out or an article stood for it: "a week", "fortnight". */
  readonly bare?: true;
  /** Of whole units of the calendar: "3 full months". */
  readonly whole?: true;
}

const spellings: Readonly<Record<CalendarUnit, string>> = {
  day: 'day days d',
  week: 'week weeks wk wks',
  month: 'month months mth mths mo mos',
  quarter: 'quarter quarters qtr qtrs q',
  year: 'year years yr yrs'
};

/** How a unit of the calendar is written, plurals and short forms included. */
export const unitWords: ReadonlyMap<string, CalendarUnit> = new Map(
  (Object.entries(spellings) as [CalendarUnit, string][]).flatMap(([unit, words]) =>
    words.split(' ').map(word => [word, unit] as const)
  )
);

const monthLetters = new Map<string, CalendarUnit>([
  ['m', 'month'],
  ['w', 'week'],
  ['y', 'year']
]);

const wholeWords = new Set(['calendar', 'full', 'complete', 'whole', 'entire']);

/** Whether a duration may start with a token. */
export function startsDuration(token: Token): boolean {
  const own = token.text === 'fortnight' || unitWords.has(token.text);
  return token.kind === 'code' || startsNumber(token) || own;
}

/** "3 weeks", "a fortnight", "half a year", "48 hours", "3 full months", "12m". */
export function readDuration(tokens: readonly Token[], start: number): DurationCandidate | null {
  const text = (at: number): string => tokens[at]?.text ?? '';
  const first = tokens[start];
  if (first?.kind === 'code' && first.value !== undefined && first.suffix !== undefined) {
    const unit = monthLetters.get(first.suffix);
    return unit && Number.isInteger(first.value)
      ? { start, end: start + 1, count: first.value, unit }
      : null;
  }
  const half = text(start) === 'half' ? start + (isArticle(text(start + 1)) ? 2 : 1) : 0;
  if (half && (text(half) === 'year' || text(half) === 'yr')) {
    return { start, end: half + 1, count: 6, unit: 'month' };
  }
  const number = readNumber(tokens, start);
  const plain =
    number && !number.percent && !number.ordinal && !number.factor && !number.fraction && number;
  const at = plain ? plain.end : isArticle(text(start)) ? start + 1 : start;
  const count = plain ? plain.value : 1;
  const bare = plain ? {} : { bare: true as const };
  if (text(at) === 'fortnight' || text(at) === 'fortnights') {
    return { start, end: at + 1, count: 2 * count, unit: 'week', ...bare };
  }
  if (plain && ['hour', 'hours', 'hrs', 'h'].includes(text(at)) && count % 24 === 0) {
    return { start, end: at + 1, count: count / 24, unit: 'day' };
  }
  const calendar = plain && wholeWords.has(text(at)) ? 1 : 0;
  const whole = calendar ? { whole: true as const } : {};
  const unit = unitWords.get(text(at + calendar));
  const letter = text(at).length === 1;
  return unit && Number.isInteger(count) && count > 0 && (plain || (at > start && !letter))
    ? { start, end: at + calendar + 1, count, unit, ...bare, ...whole }
    : null;
}

function isArticle(text: string): boolean {
  return text === 'a' || text === 'an' || text === 'one';
}
