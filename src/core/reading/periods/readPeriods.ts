import type { IsoDay } from '../../calendar/IsoDay.js';
import { partsOf } from '../../calendar/IsoDay.js';
import type { Token } from '../tokens/Token.js';
import { directionOf } from './directionOf.js';
import type { Period, PeriodDirection } from './Period.js';
import { alt, map, mayStart, opt, seq, sourceOf, words, type Parser } from './Parser.js';
import { periodRules } from './periodRules.js';
import { countedDuration, the } from './phrases.js';

/** A period that may have been meant by the tokens `start` (inclusive) to `end` (exclusive). */
export interface PeriodCandidate {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** 0 to 1, between candidates of one span; of two spans the longer is the better one. */
  readonly score: number;
  /** Said only of what has happened, or of what is to come. */
  readonly direction?: PeriodDirection;
}

/**
 * "In 6 months", "for 90 days": how long something has been so, or how long it will take. The
 * words around it decide, so both are offered.
 */
const eitherWay: Parser<Period> = alt<Period>(
  map(
    seq(words('in within for during'), opt(words('the')), countedDuration),
    ([, , found]) => ({ kind: 'last', count: found.count, unit: found.unit }),
    0.7
  ),
  map(
    seq(words('in within for during'), opt(words('the')), countedDuration),
    ([, , found]) => ({ kind: 'next', count: found.count, unit: found.unit }),
    0.65
  )
);

const preposition = words('in on during for over within at of across throughout');

const rules: Parser<Period> = alt(
  periodRules,
  eitherWay,
  map(seq(preposition, the, periodRules), ([, , period]) => period)
);

/** Every period that may start at a token: the longest first, then the likeliest. */
export function readPeriods(
  tokens: readonly Token[],
  from: number,
  today: IsoDay
): readonly PeriodCandidate[] {
  const source = sourceOf(tokens);
  if (!mayStart(rules, source, from)) {
    return [];
  }
  const seen = new Set<string>();
  return rules(source, from)
    .filter(({ value, end, score }) => {
      const key = `${end} ${JSON.stringify(value)}`;
      return score > 0 && isLikelyYear(value, today) && !seen.has(key) && seen.add(key);
    })
    .map(({ end, value, score }) => {
      const direction = directionOf(value);
      return { start: from, end, period: value, score, ...(direction ? { direction } : {}) };
    })
    .sort((one, other) => other.end - one.end || other.score - one.score);
}

/** "2024" is a year; "1990" far from today is a quantity. */
function isLikelyYear(period: Period, today: IsoDay): boolean {
  return period.kind !== 'year' || Math.abs(period.year - partsOf(today).year) <= 15;
}
