import type { CalendarUnit } from '../../calendar/IsoDay.js';
import { calendarRules } from './calendarRules.js';
import type { Period } from './Period.js';
import { alt, memo, map, seq, words, type Parser } from './Parser.js';
import { countedDuration, lastWord, ordinal, the, unit } from './phrases.js';

/** Where only the present one can be meant: the start of "the month". */
export const thisUnit: Parser<Period> = memo(
  map(seq(the, unit), ([, found]) =>
    found === 'day' ? undefined : { kind: 'unit', unit: found, offset: 0 }
  )
);

const whole = alt(calendarRules, thisUnit);

/** The period whose start is meant: "the start of May". */
export const startOf: Parser<Period> = memo(
  map(seq(the, words('start beginning top'), words('of'), whole), ([, , , found]) => found)
);

/** The period whose end is meant: "end of month", "the month end". */
export const endOf: Parser<Period> = memo(
  alt(
    map(seq(the, words('end close'), words('of'), whole), ([, , , found]) => found),
    map(seq(thisUnit, words('end')), ([found]) => found)
  )
);

const ofWord = words('of in');

const bareUnit = map(unit, found => ({ count: 1, unit: found }));

/** Some days at one end of a longer stretch. */
export const partRules: Parser<Period> = memo(
  alt<Period>(
    map(
      seq(
        the,
        words('first opening last final closing'),
        alt(countedDuration, bareUnit),
        ofWord,
        whole
      ),
      ([, said, found, , of]) => part(of, said, found.count, found.unit)
    ),
    map(seq(the, ordinal(2), words('half'), ofWord, whole), ([, nth, , , of]) =>
      isYear(of) ? undefined : part(of, nth === 1 ? 'first' : 'last', 1, 'half')
    ),
    map(seq(the, lastWord, words('half'), ofWord, whole), ([, , , , of]) =>
      isYear(of) ? undefined : part(of, 'last', 1, 'half')
    ),
    map(endOf, of => part(of, 'last', 1, 'day'), 0.7),
    map(startOf, of => part(of, 'first', 1, 'day'), 0.7)
  )
);

/** Halves of a year are periods of their own: H1, H2. */
function isYear(period: Period): boolean {
  return period.kind === 'year' || (period.kind === 'unit' && period.unit === 'year');
}

function part(of: Period, said: string, count: number, partUnit: CalendarUnit | 'half'): Period {
  const side = said === 'first' || said === 'opening' ? 'first' : 'last';
  return { kind: 'part', of, side, count, unit: partUnit };
}
