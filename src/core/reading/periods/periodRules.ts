import { ageRules } from './ageRules.js';
import { calendarRules } from './calendarRules.js';
import { dayRules } from './dayRules.js';
import { openRangeRules, toDateRules } from './openRangeRules.js';
import { partRules } from './partRules.js';
import type { Period } from './Period.js';
import { alt, memo, map, opt, seq, words, type Parser } from './Parser.js';
import { countedDuration, duration, the, unit } from './phrases.js';
import { rangeRules } from './rangeRules.js';
import { shiftPeriod } from './shiftPeriod.js';

/** Everything but what hangs on another period. */
const baseRules: Parser<Period> = memo(
  alt(dayRules, calendarRules, rangeRules, openRangeRules, toDateRules, partRules, ageRules)
);

const moved: Parser<(period: Period) => Period> = map(
  seq(opt(words(',')), duration, words('earlier later')),
  ([, found, side]) =>
    period =>
      shiftPeriod(period, side === 'later' ? found.count : -found.count, found.unit)
);

/** A period with what may follow it: "month to date, a year earlier", "the 90 days before last May". */
export const periodRules: Parser<Period> = memo(
  alt<Period>(
    baseRules,
    map(seq(baseRules, moved), ([period, move]) => move(period)),
    map(seq(baseRules, moved, moved), ([period, first, second]) => second(first(period))),
    map(seq(the, countedDuration, words('before'), the, baseRules), ([, found, , , period]) => ({
      kind: 'leadUp',
      to: period,
      count: found.count,
      unit: found.unit
    })),
    map(
      seq(words('the'), unit, words('before'), the, baseRules),
      ([, found, , , period]) => ({
        kind: 'leadUp',
        to: period,
        count: 1,
        unit: found
      }),
      0.9
    ),
    map(seq(the, words('period stretch'), words('before'), the, baseRules), ([, , , , period]) => ({
      kind: 'preceding',
      period
    }))
  )
);
