import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { Token } from '../tokens/Token.js';
import { calendarRules } from './calendarRules.js';
import { dayRules } from './dayRules.js';
import {
  alt,
  map,
  mayStart,
  memo,
  opt,
  phrase,
  seq,
  sourceOf,
  words,
  type Parser
} from './Parser.js';
import { countedDuration, duration, soFarWords, the, unit } from './phrases.js';
import type { RelativePeriod } from './RelativePeriod.js';

/** A period that points at another, over the tokens `start` to `end` (exclusive). */
export interface RelativePeriodCandidate {
  readonly start: number;
  readonly end: number;
  readonly relative: RelativePeriod;
  readonly score: number;
}

const that = opt(alt(words('that it this those'), phrase('to that'), phrase('of that')));
const before = words('before prior earlier previously preceding');
const after = words('after following later');
const one = words('one period stretch window span timeframe');
const previous = words('previous prior preceding earlier');
/** "The full week before": of a unit of the calendar, no more than the unit itself. */
const whole = opt(words('full whole entire complete calendar'));

const sameWord = words('same equivalent corresponding matching identical comparable');
const stretch = words(
  'period periods day days date dates stretch time times point week weeks month months quarter ' +
    'window span range part timeframe spell'
);
const link = opt(words('as of in for from during but'));

const aYearAgo: Parser<CalendarUnit> = alt(
  map(seq(words('a one 1'), unit, words('ago earlier before prior back')), ([, found]) => found),
  map(seq(words('the'), unit, words('before earlier prior')), ([, found]) => found)
);

const same: Parser<RelativePeriod> = alt<RelativePeriod>(
  map(seq(the, sameWord, stretch, link, aYearAgo), ([, , , , found]) => moved(-1, found)),
  map(seq(the, sameWord, stretch, link, the, calendarRules), ([, , , , , within]) => ({
    kind: 'sameIn',
    within
  })),
  // "1 Jan to the same day last year": its start is checked against that of the other window.
  map(
    seq(
      opt(words('from')),
      the,
      dayRules,
      words('to until till through -'),
      the,
      sameWord,
      words('day date'),
      link,
      the,
      calendarRules
    ),
    ([, , from, , , , , , , within]) =>
      from.kind === 'date' ? { kind: 'sameIn', within, from } : undefined
  ),
  map(
    seq(the, sameWord, link, the, calendarRules),
    ([, , , , within]) => ({ kind: 'sameIn', within, loose: true }),
    0.8
  )
);

const besides: Parser<RelativePeriod> = alt<RelativePeriod>(
  map(seq(opt(words('in')), the, whole, unit, before, that), ([, , , found]) => beside(-1, found)),
  map(
    seq(opt(words('in')), the, whole, unit, after, that),
    ([, , , found]) => beside(1, found),
    0.9
  ),
  map(seq(opt(words('in')), the, countedDuration, before, that), ([, , found]) =>
    beside(-found.count, found.unit)
  ),
  map(
    seq(opt(words('in')), the, countedDuration, after, that),
    ([, , found]) => beside(found.count, found.unit),
    0.8
  ),
  map(seq(the, previous, whole, unit, that), ([, , , found, pointed]) =>
    pointed ? beside(-1, found) : undefined
  ),
  map(seq(the, previous, whole, unit), ([, , , found]) => beside(-1, found), 0.6),
  map(
    seq(the, previous, countedDuration, that),
    ([, , found]) => beside(-found.count, found.unit),
    0.6
  ),
  map(seq(the, words('following'), unit), ([, , found]) => beside(1, found), 0.6),
  map(seq(the, one, before, that), () => ({ kind: 'preceding' })),
  map(seq(the, previous, one, that), () => ({ kind: 'preceding' }))
);

const onItself = { yoy: 'year', mom: 'month', wow: 'week', qoq: 'quarter' } as const;

const moves: Parser<RelativePeriod> = alt<RelativePeriod>(
  map(seq(duration, words('earlier previously')), ([found]) => moved(-found.count, found.unit)),
  map(seq(duration, words('before ago')), ([found]) => moved(-found.count, found.unit), 0.7),
  map(seq(duration, words('later')), ([found]) => moved(found.count, found.unit)),
  map(seq(unit, words('on over'), unit), ([first, , other]) =>
    first === other ? moved(-1, first) : undefined
  ),
  map(words('yoy mom wow qoq'), found => moved(-1, onItself[found as keyof typeof onItself])),
  map(soFarWords, () => ({ kind: 'soFar' }))
);

function beside(count: number, found: CalendarUnit): RelativePeriod {
  return { kind: 'beside', count, unit: found };
}

function moved(count: number, found: CalendarUnit): RelativePeriod {
  return { kind: 'moved', count, unit: found };
}

/** "Over the same period last year": here "over" is no bound. */
const throughout = map(seq(words('over during across in for'), same), ([, found]) => found);

const rules: Parser<RelativePeriod> = memo(alt(same, throughout, besides, moves));

/** What may point at another period from a token on: the longest first, then the likeliest. */
export function readRelativePeriods(
  tokens: readonly Token[],
  from: number
): readonly RelativePeriodCandidate[] {
  const source = sourceOf(tokens);
  if (!mayStart(rules, source, from)) {
    return [];
  }
  return rules(source, from)
    .map(({ end, value, score }) => ({ start: from, end, relative: value, score }))
    .sort((one, other) => other.end - one.end || other.score - one.score);
}
