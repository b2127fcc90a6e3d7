import { readDuration, startsDuration, type DurationCandidate } from '../numbers/readDuration.js';
import { readNumber, startsNumber } from '../numbers/readNumber.js';
import type { YearReference } from './Period.js';
import { alt, map, memo, opt, phrase, reader, seq, token, words, type Parser } from './Parser.js';
import { monthOf, relativeDayOf, unitOf, weekdayOfToken } from './vocabulary.js';

/** The small phrases that period rules are made of. */

export const the = opt(words('the our'));
export const month = memo(token(monthOf));
export const weekday = memo(token(weekdayOfToken));
export const relativeDay = memo(token(relativeDayOf));
export const unit = memo(token(unitOf));

export const thisWord = words('this current ongoing running present');
export const lastWord = words('last previous prior preceding');
export const nextWord = words('next following upcoming coming');
export const soFarWords = alt(
  phrase('so far'),
  phrase('to date'),
  phrase('until now'),
  phrase('till now')
);

export const duration: Parser<DurationCandidate> = memo(
  reader((tokens, at) => {
    const value = readDuration(tokens, at);
    return value && { end: value.end, value };
  }, startsDuration)
);

/** A duration that is more than "a week": a number was said, or a fortnight. */
export const countedDuration: Parser<DurationCandidate> = memo(
  map(duration, found => (found.bare && found.count === 1 ? undefined : found))
);

/** First, second … by word or sign, up to a limit. */
export function ordinal(most: number): Parser<number> {
  return reader((tokens, at) => {
    const found = readNumber(tokens, at);
    return found?.ordinal && found.value >= 1 && found.value <= most ? found : null;
  }, startsNumber);
}

/** The day in a month, "9", "9th", "the ninth". */
export const dayNumber: Parser<number> = token(here =>
  here.kind === 'number' &&
  !here.percent &&
  !here.currency &&
  Number.isInteger(here.value) &&
  here.value >= 1 &&
  here.value <= 31 &&
  /^\d{1,2}(st|nd|rd|th)?$/.test(here.text)
    ? { value: here.value, score: 1 }
    : undefined
);

export const ordinalDay: Parser<number> = token(here =>
  here.kind === 'number' && here.ordinal && here.value >= 1 && here.value <= 31
    ? { value: here.value, score: 1 }
    : undefined
);

/** "2024", and what else can only be a year. */
export const yearNumber: Parser<number> = token(here =>
  here.kind === 'number' && /^(19|20|21)\d\d$/.test(here.text) && !here.currency
    ? { value: here.value, score: 1 }
    : undefined
);

const shortYear: Parser<number> = map(
  seq(
    words("'"),
    token(here =>
      here.kind === 'number' && /^\d\d$/.test(here.text)
        ? { value: 2000 + here.value, score: 1 }
        : undefined
    )
  ),
  ([, year]) => year
);

const yearUnit = map(unit, found => (found === 'year' ? found : undefined));

const yearOffset: Parser<number> = alt(
  map(seq(the, thisWord, yearUnit), () => 0),
  map(seq(the, lastWord, yearUnit), () => -1),
  map(seq(the, nextWord, yearUnit), () => 1),
  map(seq(the, yearUnit, phrase('before last')), () => -2),
  map(seq(the, yearUnit, phrase('after next')), () => 2)
);

/** The year that a day, month or quarter belongs to: "2024", "of last year", "'24". */
export const yearReference: Parser<NonNullable<YearReference>> = memo(
  map(
    seq(
      opt(words(', of in')),
      alt<NonNullable<YearReference>>(
        yearNumber,
        shortYear,
        map(yearOffset, offset => ({ offset }))
      )
    ),
    ([, year]) => year
  )
);

export const maybeYear = opt(yearReference);
