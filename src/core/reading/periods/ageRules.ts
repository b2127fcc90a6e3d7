import type { DurationCandidate } from '../numbers/readDuration.js';
import type { Period } from './Period.js';
import { alt, map, phrase, seq, words, type Parser } from './Parser.js';
import { countedDuration, duration } from './phrases.js';

const over = alt(
  words('over > beyond above'),
  phrase('more than'),
  phrase('older than'),
  phrase('longer than'),
  phrase('longer ago than'),
  phrase('greater than'),
  phrase('upwards of')
);
const atLeast = alt(words('>='), phrase('at least'), phrase('no less than'));
const under = alt(
  words('under < within below'),
  phrase('less than'),
  phrase('fewer than'),
  phrase('newer than'),
  phrase('younger than')
);
const atMost = alt(words('<='), phrase('at most'), phrase('no more than'), phrase('up to'));
const bound: Parser<Extract<Period, { kind: 'age' }>['is']> = alt(
  map(over, () => 'over' as const),
  map(atLeast, () => 'atLeast' as const),
  map(under, () => 'under' as const),
  map(atMost, () => 'atMost' as const)
);
const back = alt(words('ago back old'), phrase('in the past'), phrase('of age'));

/** How long ago, as a bound. */
export const ageRules: Parser<Period> = alt<Period>(
  map(seq(bound, duration, back), ([is, found]) => age(is, found)),
  map(seq(alt(phrase('older than'), phrase('longer ago than')), duration), ([, found]) =>
    age('over', found)
  ),
  map(seq(alt(phrase('newer than'), phrase('younger than')), duration), ([, found]) =>
    age('under', found)
  ),
  map(seq(countedDuration, alt(words('+'), phrase('or more')), back), ([found]) =>
    age('atLeast', found)
  ),
  map(seq(countedDuration, words('ago back old'), phrase('or more')), ([found]) =>
    age('atLeast', found)
  )
);

function age(is: Extract<Period, { kind: 'age' }>['is'], found: DurationCandidate): Period {
  return { kind: 'age', is, count: found.count, unit: found.unit };
}
