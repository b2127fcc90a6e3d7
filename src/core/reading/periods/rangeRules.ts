import { calendarRules } from './calendarRules.js';
import { dayRules } from './dayRules.js';
import { endOf, partRules, startOf } from './partRules.js';
import type { Period, YearReference } from './Period.js';
import { alt, memo, map, opt, phrase, seq, words, type Parser } from './Parser.js';
import { dayNumber, maybeYear, month, ordinalDay, the } from './phrases.js';

const now: Parser<Period> = map(seq(opt(words('right')), words('now')), () => ({
  kind: 'day',
  offset: 0
}));

const bareDay: Parser<Period> = map(ordinalDay, day => ({ kind: 'date', day }), 0.9);

/** What a range runs between. */
export const member: Parser<Period> = memo(alt(dayRules, calendarRules, now, partRules, bareDay));

const to = alt(words('to until till til through thru'), phrase('up to'), words('-'));

/** From one day or stretch to another. */
export const rangeRules: Parser<Period> = alt<Period>(
  map(
    seq(words('between'), the, alt(startOf, member), words('and -'), the, alt(endOf, member)),
    ([, , from, , , till]) => between(from, till)
  ),
  map(
    seq(
      opt(words('from')),
      opt(words('the')),
      alt(startOf, member),
      to,
      opt(words('the')),
      alt(endOf, member)
    ),
    ([, , from, , , till]) => between(from, till)
  ),
  map(
    seq(
      opt(words('between from')),
      the,
      dayNumber,
      alt(to, words('and')),
      the,
      dayNumber,
      opt(words('of')),
      month,
      maybeYear
    ),
    ([said, , first, link, , last, , inMonth, year]) =>
      link === 'and' && said !== 'between' ? undefined : days(first, last, inMonth, year)
  ),
  map(
    seq(
      opt(words('between from')),
      month,
      the,
      dayNumber,
      alt(to, words('and')),
      the,
      dayNumber,
      maybeYear
    ),
    ([said, inMonth, , first, link, , last, year]) =>
      link === 'and' && said !== 'between' ? undefined : days(first, last, inMonth, year)
  )
);

function between(from: Period, till: Period): Period {
  return { kind: 'between', from, to: till };
}

function days(first: number, last: number, inMonth: number, year: YearReference) {
  const rest = { month: inMonth, ...(year === undefined ? {} : { year }) };
  return first <= last
    ? between({ kind: 'date', day: first, ...rest }, { kind: 'date', day: last, ...rest })
    : undefined;
}
