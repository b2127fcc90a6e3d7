import { calendarRules } from './calendarRules.js';
import { dateRules } from './dayRules.js';
import { endOf, startOf, thisUnit } from './partRules.js';
import type { Period } from './Period.js';
import { alt, map, opt, phrase, seq, words, type Parser } from './Parser.js';
import { lastWord, soFarWords, the, unit } from './phrases.js';
import { member } from './rangeRules.js';
import { shiftPeriod } from './shiftPeriod.js';

const began = words('began begun started starts start');

/** With one end open: since, after, before, until. */
export const openRangeRules: Parser<Period> = alt<Period>(
  map(seq(words('since'), the, alt(startOf, member)), ([, , from]) => since(from)),
  map(seq(words('since'), the, unit, began), ([, , found]) =>
    found === 'day' ? undefined : soFar({ kind: 'unit', unit: found, offset: 0 })
  ),
  map(
    seq(
      words('from starting'),
      opt(words('on from')),
      the,
      alt(startOf, member),
      words('on onward onwards forward')
    ),
    ([, , , from]) => ({ kind: 'from', from })
  ),
  map(seq(words('from'), the, dateRules), ([, , from]) => since(from), 0.8),
  map(seq(phrase('on or after'), the, member), ([, , from]) => ({ kind: 'from', from })),
  map(
    seq(
      alt(words('after'), phrase('later than'), phrase('newer than')),
      opt(words('the')),
      alt(endOf, member)
    ),
    ([, , than]) => ({ kind: 'after', than })
  ),
  map(
    seq(
      alt(words('before'), phrase('prior to'), phrase('earlier than'), phrase('older than')),
      opt(words('the')),
      alt(startOf, member)
    ),
    ([, , than]) => ({ kind: 'before', than })
  ),
  map(
    seq(
      alt(
        words('until till til by'),
        phrase('up to'),
        phrase('up until'),
        phrase('on or before'),
        phrase('no later than')
      ),
      the,
      alt(endOf, member)
    ),
    ([, , till]) => ({ kind: 'until', to: till })
  ),
  map(words('eom'), () => until('month'), 0.9),
  map(words('eoq'), () => until('quarter'), 0.9),
  map(words('eoy'), () => until('year'), 0.9),
  map(seq(phrase('all time')), () => ({ kind: 'always' })),
  map(alt(soFarWords, words('lifetime'), phrase('to date')), () => ({ kind: 'always' }), 0.6)
);

function since(from: Period): Period {
  return from.kind === 'unit' && from.offset === 0 ? soFar(from) : { kind: 'since', from };
}

function soFar(period: Period): Period {
  return { kind: 'soFar', period };
}

function until(found: 'month' | 'quarter' | 'year'): Period {
  return { kind: 'until', to: { kind: 'unit', unit: found, offset: 0 } };
}

const abbreviated = { ytd: 'year', mtd: 'month', qtd: 'quarter', wtd: 'week' } as const;

const running: Parser<Period> = alt<Period>(
  map(words('ytd mtd qtd wtd'), found =>
    soFar({ kind: 'unit', unit: abbreviated[found as keyof typeof abbreviated], offset: 0 })
  ),
  map(seq(the, unit, soFarWords), ([, found]) =>
    found === 'day' ? undefined : soFar({ kind: 'unit', unit: found, offset: 0 })
  )
);

/** What is over of a stretch: month to date, June so far; and the same of the one before. */
export const toDateRules: Parser<Period> = alt<Period>(
  running,
  map(seq(calendarRules, soFarWords), ([period]) => soFar(period)),
  map(
    seq(phrase('so far'), opt(words('in during for')), the, alt(calendarRules, thisUnit)),
    ([, , , period]) => soFar(period)
  ),
  map(seq(the, lastWord, unit, running), ([, , found, period]) => shiftPeriod(period, -1, found)),
  map(seq(running, opt(words('of in')), the, lastWord, unit), ([period, , , , found]) =>
    shiftPeriod(period, -1, found)
  )
);
