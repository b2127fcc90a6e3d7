import fc from 'fast-check';
import { periodSchema, type Period } from '../../../../src/core/reading/periods/Period';
import { periodLabel } from '../../../../src/core/reading/periods/periodLabel';
import { previousOf } from '../../../../src/core/reading/periods/previousOf';
import { readPeriods } from '../../../../src/core/reading/periods/readPeriods';
import { resolvePeriod } from '../../../../src/core/reading/periods/resolvePeriod';
import { shiftPeriod } from '../../../../src/core/reading/periods/shiftPeriod';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const today = '2025-06-18';

function readBack(period: Period): Period | undefined {
  const tokens = tokenise(periodLabel(period));
  const [best] = readPeriods(tokens, 0, today);
  return best?.end === tokens.length ? best.period : undefined;
}

const integer = (min: number, max: number) => fc.integer({ min, max });
const count = integer(1, 400);
const unit = fc.constantFrom('day', 'week', 'month', 'year');
const wholeUnit = fc.constantFrom('week', 'month', 'quarter', 'year');
const year = fc.oneof(integer(2015, 2035), fc.record({ offset: integer(-2, 2) }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const only = <K extends string>(kind: K) => fc.constant(kind);

const calendar = fc.oneof(
  fc.record({ kind: only('unit'), unit: wholeUnit, offset: integer(-6, 6) }),
  fc.record({ kind: only('month'), month: integer(1, 12), year: maybe(year) }),
  fc.record({ kind: only('month'), month: integer(1, 12), which: fc.constantFrom('last', 'next') }),
  fc.record({ kind: only('quarter'), quarter: integer(1, 4), year: maybe(year) }),
  fc.record({ kind: only('half'), half: integer(1, 2), year: maybe(year) }),
  fc.record({ kind: only('year'), year: integer(2015, 2035) })
);
const day = fc.oneof(
  fc.record({ kind: only('day'), offset: integer(-400, 400) }),
  fc.record({ kind: only('weekday'), weekday: integer(1, 7), week: maybe(integer(-1, 1)) }),
  fc.record({
    kind: only('weekday'),
    weekday: integer(1, 7),
    which: fc.constantFrom('last', 'next')
  }),
  fc.record({ kind: only('date'), day: integer(1, 28), month: integer(1, 12), year: maybe(year) }),
  fc.record({ kind: only('date'), day: integer(1, 31) })
);
const near = calendar.filter(
  ({ kind, ...rest }) => kind !== 'unit' || JSON.stringify(rest).length < 33
);
const whole = fc.oneof(day, near.filter(plain));
const simple = fc.oneof(
  calendar,
  day,
  fc.record({ kind: fc.constantFrom('last', 'next'), count, unit }),
  fc.record({ kind: only('lastFull'), count, unit: wholeUnit }),
  fc.record({ kind: only('weekend'), offset: maybe(integer(-1, 1)) }),
  fc.record({ kind: only('isoWeek'), week: integer(1, 53), year: maybe(year) }),
  fc.record({
    kind: only('age'),
    is: fc.constantFrom('over', 'atLeast', 'under', 'atMost'),
    count,
    unit
  }),
  fc.constant({ kind: 'always' }),
  fc.record({
    kind: only('between'),
    // "The 1st to 9 June" takes its month from the end.
    from: whole.filter(start => start.kind !== 'date' || 'month' in start),
    to: whole
  }),
  fc.record({ kind: only('since'), from: whole }),
  fc.record({ kind: only('from'), from: whole }),
  fc.record({ kind: only('after'), than: whole }),
  fc.record({ kind: only('before'), than: whole }),
  fc.record({ kind: only('until'), to: whole }),
  fc.record({ kind: only('soFar'), period: near.filter(plain) }),
  fc.record({
    kind: only('part'),
    of: near.filter(plain),
    side: fc.constantFrom('first', 'last'),
    count: integer(1, 20),
    unit: fc.constantFrom('day', 'week')
  })
);

/** Said in one breath: no "three weeks earlier" inside. */
function plain(period: object): boolean {
  const offset = 'offset' in period ? Number(period.offset) : 0;
  return Math.abs(offset) <= 2;
}

/** The days a period means, seen from several days. */
const yearBefore = (period: Period): Period => shiftPeriod(period, -1, 'year');

function meaning(period: Period): unknown {
  return ['2025-06-18', '2024-02-29', '2025-12-31', '2026-01-01'].map(day => {
    const { start, end } = resolvePeriod(period, day);
    return [start, end];
  });
}

describe('periodLabel', () => {
  test.each<[Period, string]>([
    [{ kind: 'last', count: 30, unit: 'day' }, 'last 30 days'],
    [{ kind: 'unit', unit: 'month', offset: -1 }, 'last month'],
    [{ kind: 'soFar', period: { kind: 'unit', unit: 'year', offset: 0 } }, 'year to date'],
    [{ kind: 'soFar', period: { kind: 'month', month: 6 } }, 'June so far'],
    [{ kind: 'date', day: 22, month: 3, year: 2024 }, '22 March 2024'],
    [{ kind: 'age', is: 'over', count: 60, unit: 'day' }, 'more than 60 days ago'],
    [previousOf({ kind: 'last', count: 90, unit: 'day' }), 'last 90 days, 90 days earlier'],
    [yearBefore({ kind: 'month', month: 6, year: { offset: 0 } }), 'June last year']
  ])('words %j as "%s"', (period, expected) => {
    expect(periodLabel(period)).toBe(expected);
    expect(readBack(period)).toEqual(period);
  });

  test('says every period in words that read back to the same days, whatever day it is', () => {
    fc.assert(
      fc.property(simple, made => {
        const period = periodSchema.parse(made);
        const back = readBack(period);
        expect(back && meaning(back)).toEqual(meaning(period));
      }),
      { numRuns: 2000 }
    );
  });

  test('does so too for what a period is compared with', () => {
    fc.assert(
      fc.property(simple, fc.constantFrom(previousOf, yearBefore), (made, compared) => {
        const period = compared(periodSchema.parse(made));
        const back = readBack(period);
        expect(back && meaning(back)).toEqual(meaning(period));
      }),
      { numRuns: 1000 }
    );
  });
});
