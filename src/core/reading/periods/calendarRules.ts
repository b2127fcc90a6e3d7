import type { DurationCandidate } from '../numbers/readDuration.js';
import type { Period, YearReference } from './Period.js';
import { alt, memo, map, opt, phrase, seq, token, words, type Parser } from './Parser.js';
import {
  countedDuration,
  lastWord,
  maybeYear,
  month,
  nextWord,
  ordinal,
  the,
  thisWord,
  unit,
  yearNumber,
  yearReference
} from './phrases.js';
import { dateRules } from './dayRules.js';

type WholeUnit = Extract<Period, { kind: 'unit' }>['unit'];

const whole: Parser<WholeUnit> = map(unit, found => (found === 'day' ? undefined : found));
const full = words('full complete completed whole entire calendar');
const rolling = words('past trailing rolling');

const inYear = (year: YearReference) => (year === undefined ? {} : { year });

const units: Parser<Period> = alt<Period>(
  map(seq(the, thisWord, opt(full), whole), ([, , , found]) => unitAt(found, 0)),
  map(seq(lastWord, opt(full), whole), ([, , found]) => unitAt(found, -1)),
  map(seq(words('the'), lastWord, opt(full), whole), ([, , , found]) => unitAt(found, -1), 0.95),
  map(seq(the, nextWord, opt(full), whole), ([, said, , found]) =>
    said === 'coming' || said === 'upcoming' ? undefined : unitAt(found, 1)
  ),
  map(seq(the, whole, alt(phrase('before last'), phrase('before the last'))), ([, found]) =>
    unitAt(found, -2)
  ),
  map(seq(the, whole, alt(phrase('after next'), phrase('after the next'))), ([, found]) =>
    unitAt(found, 2)
  ),
  map(seq(words('last'), words('but'), words('one'), whole), ([, , , found]) => unitAt(found, -2))
);

function unitAt(found: WholeUnit, offset: number): Period {
  return { kind: 'unit', unit: found, offset };
}

const named: Parser<Period> = alt<Period>(
  map(seq(opt(phrase('the month of')), month, maybeYear), ([, found, year]) => ({
    kind: 'month',
    month: found,
    ...inYear(year)
  })),
  map(seq(thisWord, month), ([, found]) => ({ kind: 'month', month: found, year: { offset: 0 } })),
  map(seq(the, lastWord, month), ([, , found]) => ({ kind: 'month', month: found, which: 'last' })),
  map(seq(the, nextWord, month), ([, , found]) => ({ kind: 'month', month: found, which: 'next' })),
  map(seq(yearReference, month), ([year, found]) => ({ kind: 'month', month: found, year }), 0.9),
  token(here =>
    here.kind === 'date' && here.day === undefined
      ? { value: { kind: 'month' as const, month: here.month, ...inYear(here.year) }, score: 1 }
      : undefined
  )
);

const code = (prefix: string, most: number): Parser<number> =>
  token(here => {
    const value = here.kind === 'code' && here.prefix === prefix ? Number(here.digits) : 0;
    return value >= 1 && value <= most ? { value, score: 1 } : undefined;
  });

const cardinal = (most: number): Parser<number> =>
  token(here =>
    here.kind === 'number' && /^\d{1,2}$/.test(here.text) && here.value >= 1 && here.value <= most
      ? { value: here.value, score: 1 }
      : undefined
  );

const quarterUnit = map(unit, found => (found === 'quarter' ? found : undefined));
const weekUnit = map(unit, found => (found === 'week' ? found : undefined));
const theYear = map(seq(opt(words('of in')), words('the'), words('year')), () => ({ offset: 0 }));
const ofYear = opt(alt<NonNullable<YearReference>>(yearReference, theYear));

const quarterNumber = alt(
  code('q', 4),
  map(seq(quarterUnit, cardinal(4)), ([, found]) => found),
  map(seq(the, ordinal(4), quarterUnit), ([, found]) => found)
);

const halfNumber = alt(
  code('h', 2),
  map(seq(the, ordinal(2), words('half')), ([, found]) => found)
);

const quarters: Parser<Period> = alt<Period>(
  map(seq(quarterNumber, ofYear), ([quarter, year]) => ({
    kind: 'quarter',
    quarter,
    ...inYear(year)
  })),
  map(seq(lastWord, quarterNumber), ([, quarter]) => ({ kind: 'quarter', quarter, which: 'last' })),
  map(seq(nextWord, quarterNumber), ([, quarter]) => ({ kind: 'quarter', quarter, which: 'next' })),
  map(seq(thisWord, quarterNumber), ([, quarter]) => ({
    kind: 'quarter',
    quarter,
    year: { offset: 0 }
  })),
  map(seq(yearReference, quarterNumber), ([year, quarter]) => ({ kind: 'quarter', quarter, year })),
  map(seq(code('h', 2), ofYear), ([half, year]) => ({ kind: 'half', half, ...inYear(year) })),
  map(seq(yearReference, code('h', 2)), ([year, half]) => ({ kind: 'half', half, year })),
  map(seq(halfNumber, alt<NonNullable<YearReference>>(yearReference, theYear)), ([half, year]) => ({
    kind: 'half',
    half,
    year
  }))
);

const weeks: Parser<Period> = alt<Period>(
  map(
    seq(
      alt(
        map(seq(weekUnit, cardinal(53)), ([, found]) => found),
        code('cw', 53),
        code('kw', 53)
      ),
      ofYear
    ),
    ([week, year]) => ({ kind: 'isoWeek', week, ...inYear(year) })
  ),
  map(
    seq(the, weekUnit, words('of commencing starting beginning from'), the, dateRules),
    ([, , , , day]) => ({ kind: 'weekOf', day })
  ),
  map(seq(thisWord, words('weekend weekends')), () => ({ kind: 'weekend', offset: 0 })),
  map(seq(the, lastWord, words('weekend weekends')), () => ({ kind: 'weekend', offset: -1 })),
  map(seq(the, words('next following'), words('weekend weekends')), () => ({
    kind: 'weekend',
    offset: 1
  })),
  map(seq(the, opt(words('coming upcoming')), words('weekend')), () => ({ kind: 'weekend' }))
);

const years: Parser<Period> = alt<Period>(
  map(seq(the, words('year'), yearNumber), ([, , year]) => ({ kind: 'year', year })),
  map(yearNumber, year => ({ kind: 'year', year }), 0.7)
);

const lastWords = words('last past previous prior preceding trailing rolling latest');

const spans: Parser<Period> = alt<Period>(
  map(seq(the, lastWords, full, countedDuration), ([, , , found]) => lastFull(found)),
  map(seq(the, lastWords, countedDuration), ([, , found]) =>
    found.whole || found.unit === 'quarter'
      ? lastFull(found)
      : { kind: 'last', count: found.count, unit: found.unit }
  ),
  map(seq(the, rolling, unit), ([, , found]) => ({ kind: 'last', count: 1, unit: found })),
  map(words('ttm ltm'), () => ({ kind: 'last', count: 12, unit: 'month' })),
  map(seq(opt(words('this the')), nextWord, countedDuration), ([, , found]) => ({
    kind: 'next',
    count: found.count,
    unit: found.unit
  })),
  map(seq(opt(words('this the')), words('coming upcoming'), unit), ([, , found]) => ({
    kind: 'next',
    count: 1,
    unit: found
  })),
  map(
    seq(countedDuration, words('out ahead')),
    ([found]) => ({
      kind: 'next',
      count: found.count,
      unit: found.unit
    }),
    0.8
  )
);

function lastFull({ count, unit: found }: DurationCandidate): Period {
  return found === 'day'
    ? { kind: 'last', count, unit: found }
    : { kind: 'lastFull', count, unit: found };
}

/** Weeks, months, quarters, years, and so many of them back or on from today. */
export const calendarRules: Parser<Period> = memo(alt(units, named, quarters, weeks, years, spans));
