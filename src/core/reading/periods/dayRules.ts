import { daysInMonth } from '../../calendar/IsoDay.js';
import type { Period, YearReference } from './Period.js';
import { alt, memo, map, opt, phrase, seq, token, words, type Parser } from './Parser.js';
import {
  countedDuration,
  dayNumber,
  duration,
  lastWord,
  maybeYear,
  month,
  nextWord,
  ordinalDay,
  relativeDay,
  the,
  thisWord,
  unit,
  weekday
} from './phrases.js';
import { shiftPeriod } from './shiftPeriod.js';

const today: Period = { kind: 'day', offset: 0 };

const week = map(unit, found => (found === 'week' ? found : undefined));

const relative: Parser<Period> = alt<Period>(
  map(relativeDay, offset => ({ kind: 'day', offset })),
  map(seq(words('this'), words('morning afternoon evening')), () => today),
  map(seq(the, phrase('day after tomorrow')), () => ({ kind: 'day', offset: 2 })),
  map(seq(the, phrase('day before yesterday')), () => ({ kind: 'day', offset: -2 })),
  map(seq(duration, words('ago back')), ([found]) => shiftPeriod(today, -found.count, found.unit)),
  map(
    seq(opt(words('in')), duration, alt(phrase('from now'), phrase('from today'), phrase('hence'))),
    ([, found]) => shiftPeriod(today, found.count, found.unit)
  ),
  map(seq(words('in'), duration, words('time')), ([, found]) =>
    shiftPeriod(today, found.count, found.unit)
  ),
  map(
    seq(words('in'), countedDuration),
    ([, found]) => shiftPeriod(today, found.count, found.unit),
    0.75
  )
);

const weekdays: Parser<Period> = alt<Period>(
  map(weekday, found => ({ kind: 'weekday', weekday: found }), 0.95),
  map(seq(thisWord, weekday), ([, found]) => ({ kind: 'weekday', weekday: found, week: 0 })),
  map(seq(the, words('last past previous'), weekday), ([, , found]) => ({
    kind: 'weekday',
    weekday: found,
    which: 'last'
  })),
  map(seq(the, words('next following'), weekday), ([, , found]) => ({
    kind: 'weekday',
    weekday: found,
    week: 1
  })),
  map(seq(opt(words('this the')), words('coming upcoming'), weekday), ([, , found]) => ({
    kind: 'weekday',
    weekday: found,
    which: 'next'
  })),
  map(seq(weekday, opt(words('of in')), weekOffset()), ([found, , offset]) => ({
    kind: 'weekday',
    weekday: found,
    week: offset
  })),
  map(seq(weekOffset(), opt(words('on')), weekday), ([offset, , found]) => ({
    kind: 'weekday',
    weekday: found,
    week: offset
  }))
);

function weekOffset(): Parser<number> {
  return alt(
    map(seq(words('this'), week), () => 0),
    map(seq(lastWord, week), () => -1),
    map(seq(nextWord, week), () => 1)
  );
}

/** A literal: 2025-06-18, 18/06. */
const literalDay: Parser<Period> = token(here =>
  here.kind === 'date' && here.day !== undefined
    ? {
        value: {
          kind: 'date' as const,
          day: here.day,
          month: here.month,
          ...(here.year === undefined ? {} : { year: here.year }),
          ...(here.ambiguous ? { dayFirst: true as const } : {})
        },
        score: here.ambiguous && here.year === undefined ? 0.85 : 1
      }
    : undefined
);

const maybeWeekday = opt(map(seq(weekday, opt(words(','))), ([found]) => found));

const written: Parser<Period> = alt<Period>(
  map(
    seq(maybeWeekday, the, dayNumber, opt(words('of')), month, maybeYear),
    ([, , day, , inMonth, year]) => date(day, inMonth, year)
  ),
  map(seq(maybeWeekday, month, the, dayNumber, maybeYear), ([, inMonth, , day, year]) =>
    date(day, inMonth, year)
  ),
  map(seq(weekday, the, dayNumber), ([, , day]) => ({ kind: 'date', day })),
  map(
    seq(alt(phrase('on the'), words('the')), ordinalDay),
    ([, day]) => ({ kind: 'date', day }),
    0.8
  )
);

/** 29 February is a date. */
const leapYear = 2024;

function date(day: number, inMonth: number, year: YearReference): Period | undefined {
  return day <= daysInMonth(leapYear, inMonth)
    ? { kind: 'date', day, month: inMonth, ...(year === undefined ? {} : { year }) }
    : undefined;
}

/** A date of the calendar: 18/06, 9 June, the 9th. */
export const dateRules: Parser<Period> = memo(alt(literalDay, written));

/** One day, however it is said. */
export const dayRules: Parser<Period> = memo(alt(relative, weekdays, dateRules));
