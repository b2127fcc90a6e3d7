import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addUnits,
  calendarUnits,
  dayOfNumber,
  daysBetween,
  isoDay,
  startOfIsoWeek,
  startOfUnit,
  weekdayOf
} from '../../../src/core/calendar/IsoDay';

const day = fc.integer({ min: -20_000, max: 40_000 }).map(dayOfNumber);

describe('IsoDay', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-06-18', -12, '2024-06-18'],
    ['2024-12-15', 1, '2025-01-15']
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  test('starts weeks on Monday and years with the week of 4 January', () => {
    expect(weekdayOf('2025-06-18')).toBe(3);
    expect(startOfUnit('2025-06-22', 'week')).toBe('2025-06-16');
    expect(startOfIsoWeek(2025, 1)).toBe('2024-12-30');
    expect(startOfIsoWeek(2020, 53)).toBe('2020-12-28');
  });

  test('starts quarters in January, April, July and October', () => {
    expect(startOfUnit('2025-06-30', 'quarter')).toBe('2025-04-01');
    expect(startOfUnit('2025-12-31', 'quarter')).toBe('2025-10-01');
  });

  test('takes a day past the end of its month for the last one', () => {
    expect(isoDay(2025, 2, 30)).toBe('2025-02-28');
  });

  test('goes there and back by days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
      })
    );
  });

  test('has every day in just one unit', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...calendarUnits), (any, unit) => {
        const start = startOfUnit(any, unit);
        expect(start <= any && any < addUnits(start, 1, unit)).toBe(true);
        expect(startOfUnit(start, unit)).toBe(start);
      })
    );
  });
});
