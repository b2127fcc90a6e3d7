import { readPeriods } from '../../../../src/core/reading/periods/readPeriods';
import { resolvePeriod } from '../../../../src/core/reading/periods/resolvePeriod';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';
import type { PeriodDirection } from '../../../../src/core/reading/periods/Period';

/** A Wednesday. */
const today = '2025-06-18';

/** The best reading of a phrase that is nothing but a period, as "first day … last day + 1". */
function days(phrase: string, direction?: PeriodDirection, day = today): string {
  const tokens = tokenise(phrase);
  const [best] = readPeriods(tokens, 0, day);
  if (best?.end !== tokens.length) {
    return `read ${best?.end ?? 0} of ${tokens.length} words`;
  }
  const { start, end } = resolvePeriod(best.period, day, direction);
  return `${start ?? '…'} ${end ?? '…'}`;
}

describe('readPeriods', () => {
  test.each([
    ['today', '2025-06-18 2025-06-19'],
    ['todays', '2025-06-18 2025-06-19'],
    ['tomorrow', '2025-06-19 2025-06-20'],
    ["tomorrow's", '2025-06-19 2025-06-20'],
    ['2moro', '2025-06-19 2025-06-20'],
    ['tommorrow', '2025-06-19 2025-06-20'],
    ['yesterday', '2025-06-17 2025-06-18'],
    ['this morning', '2025-06-18 2025-06-19'],
    ['the day after tomorrow', '2025-06-20 2025-06-21'],
    ['day before yesterday', '2025-06-16 2025-06-17'],
    ['3 days ago', '2025-06-15 2025-06-16'],
    ['two weeks ago', '2025-06-04 2025-06-05'],
    ['a month ago', '2025-05-18 2025-05-19'],
    ['in two weeks time', '2025-07-02 2025-07-03'],
    ['14 days from now', '2025-07-02 2025-07-03'],
    ['on the 9th', '2025-06-09 2025-06-10']
  ])('reads the day "%s"', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    ['2025-06-02', '2025-06-02 2025-06-03'],
    ['02/06/2025', '2025-06-02 2025-06-03'],
    ['2/6', '2025-06-02 2025-06-03'],
    ['1 april', '2025-04-01 2025-04-02'],
    ['1st of april', '2025-04-01 2025-04-02'],
    ['the 1st of April, 2024', '2024-04-01 2024-04-02'],
    ['april 1', '2025-04-01 2025-04-02'],
    ['Apr 1st 2024', '2024-04-01 2024-04-02'],
    ['on 9 June', '2025-06-09 2025-06-10'],
    ['25 december', '2024-12-25 2024-12-26'],
    ['29 february', '2024-02-29 2024-03-01'],
    ['3 march last year', '2024-03-03 2024-03-04']
  ])('reads the date "%s"', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    ['friday', '2025-06-20 2025-06-21', 'future'],
    ['friday', '2025-06-13 2025-06-14', 'past'],
    ['on wed', '2025-06-18 2025-06-19', 'future'],
    ['last friday', '2025-06-13 2025-06-14', 'future'],
    ['this friday', '2025-06-20 2025-06-21', 'past'],
    ['next friday', '2025-06-27 2025-06-28', 'future'],
    ['the coming monday', '2025-06-23 2025-06-24', 'future'],
    ['friday next week', '2025-06-27 2025-06-28', 'past'],
    ['monday of last week', '2025-06-09 2025-06-10', 'future'],
    ['this weekend', '2025-06-21 2025-06-23', 'past'],
    ['last weekend', '2025-06-14 2025-06-16', 'past'],
    ['over the weekend', '2025-06-21 2025-06-23', 'future'],
    ['over the weekend', '2025-06-14 2025-06-16', 'past'],
    ['friday 20 june', '2025-06-20 2025-06-21', 'future'],
    ['fri 20', '2025-06-20 2025-06-21', 'future'],
    ['3 july', '2025-07-03 2025-07-04', 'future'],
    ['2 june', '2025-06-02 2025-06-03', 'future'],
    ['in july', '2025-07-01 2025-08-01', 'future'],
    ['next weekend', '2025-06-28 2025-06-30', 'future']
  ])('reads "%s" as %s where it is %s', (phrase, expected, direction) => {
    expect(days(phrase, direction as PeriodDirection)).toBe(expected);
  });

  test.each([
    ['this week', '2025-06-16 2025-06-23'],
    ["this week's", '2025-06-16 2025-06-23'],
    ['this weeks', '2025-06-16 2025-06-23'],
    ['last week', '2025-06-09 2025-06-16'],
    ['last wk', '2025-06-09 2025-06-16'],
    ['the week before last', '2025-06-02 2025-06-09'],
    ['next week', '2025-06-23 2025-06-30'],
    ['the week after next', '2025-06-30 2025-07-07'],
    ['week 23', '2025-06-02 2025-06-09'],
    ['wk23 of 2024', '2024-06-03 2024-06-10'],
    ['week of 2 june', '2025-06-02 2025-06-09'],
    ['w/c 9 June', '2025-06-09 2025-06-16'],
    ['the current month', '2025-06-01 2025-07-01'],
    ['last month', '2025-05-01 2025-06-01'],
    ['last months', '2025-05-01 2025-06-01'],
    ['in the previous month', '2025-05-01 2025-06-01'],
    ['last full month', '2025-05-01 2025-06-01'],
    ['last quarter', '2025-01-01 2025-04-01'],
    ['last qtr', '2025-01-01 2025-04-01'],
    ['this quarter', '2025-04-01 2025-07-01'],
    ['next quarter', '2025-07-01 2025-10-01'],
    ['last year', '2024-01-01 2025-01-01'],
    ['the year before last', '2023-01-01 2024-01-01'],
    ['lst quater', 'read 0 of 2 words'],
    ['last quater', '2025-01-01 2025-04-01']
  ])('reads the unit "%s"', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    ['May', '2025-05-01 2025-06-01'],
    ['in May', '2025-05-01 2025-06-01'],
    ['during July', '2024-07-01 2024-08-01'],
    ['in May 2024', '2024-05-01 2024-06-01'],
    ["jan '24", '2024-01-01 2024-02-01'],
    ['june last year', '2024-06-01 2024-07-01'],
    ['march of this year', '2025-03-01 2025-04-01'],
    ["last year's june", '2024-06-01 2024-07-01'],
    ['last June', '2024-06-01 2024-07-01'],
    ['last march', '2025-03-01 2025-04-01'],
    ['2025-05', '2025-05-01 2025-06-01'],
    ['Q1', '2025-01-01 2025-04-01'],
    ['q1 2024', '2024-01-01 2024-04-01'],
    ['2024 Q3', '2024-07-01 2024-10-01'],
    ['Q1 this year', '2025-01-01 2025-04-01'],
    ['the first quarter of 2024', '2024-01-01 2024-04-01'],
    ['q4', '2024-10-01 2025-01-01'],
    ['H1 2024', '2024-01-01 2024-07-01'],
    ['the second half of last year', '2024-07-01 2025-01-01'],
    ['2024', '2024-01-01 2025-01-01'],
    ['in 2024', '2024-01-01 2025-01-01']
  ])('reads the named "%s"', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    ['last 30 days', '2025-05-20 2025-06-19'],
    ['in the last 90 days', '2025-03-21 2025-06-19'],
    ['the last 90d', '2025-03-21 2025-06-19'],
    ['over the last 28 days', '2025-05-22 2025-06-19'],
    ['the past six months', '2024-12-19 2025-06-19'],
    ['last 12 months', '2024-06-19 2025-06-19'],
    ['the last twelve months', '2024-06-19 2025-06-19'],
    ['last 12m', '2024-06-19 2025-06-19'],
    ['trailing 12 months', '2024-06-19 2025-06-19'],
    ['the last half year', '2024-12-19 2025-06-19'],
    ['last half a year', '2024-12-19 2025-06-19'],
    ['the last couple of weeks', '2025-06-05 2025-06-19'],
    ['the past fortnight', '2025-06-05 2025-06-19'],
    ['past week', '2025-06-12 2025-06-19'],
    ['last 4 quarters', '2024-04-01 2025-04-01'],
    ['last 3 full months', '2025-03-01 2025-06-01'],
    ['for 90 days', '2025-03-21 2025-06-19'],
    ['next 4 weeks', '2025-06-18 2025-07-17'],
    ['in the next 2 weeks', '2025-06-18 2025-07-03'],
    ['over the coming six weeks', '2025-06-18 2025-07-31'],
    ['the coming fortnight', '2025-06-18 2025-07-03'],
    ['this coming week', '2025-06-18 2025-06-26'],
    ['within the next three days', '2025-06-18 2025-06-22']
  ])('counts "%s" from today', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    ['year to date', '2025-01-01 2025-06-19'],
    ['year-to-date', '2025-01-01 2025-06-19'],
    ['YTD', '2025-01-01 2025-06-19'],
    ['qtd', '2025-04-01 2025-06-19'],
    ['so far this quarter', '2025-04-01 2025-06-19'],
    ['this month so far', '2025-06-01 2025-06-19'],
    ['this week to date', '2025-06-16 2025-06-19'],
    ['June so far', '2025-06-01 2025-06-19'],
    ['since the quarter began', '2025-04-01 2025-06-19'],
    ['since the start of the year', '2025-01-01 2025-06-19'],
    ['since 1 april', '2025-04-01 2025-06-19'],
    ['since 1st of april', '2025-04-01 2025-06-19'],
    ['since march', '2025-03-01 2025-06-19'],
    ['since monday', '2025-06-16 2025-06-19'],
    ['since last month', '2025-05-01 2025-06-19'],
    ['since 2024', '2024-01-01 2025-06-19'],
    ['from the start of april till now', '2025-04-01 2025-06-19'],
    ['jan 1 to today', '2025-01-01 2025-06-19'],
    ['between 2nd and 6th june', '2025-06-02 2025-06-07'],
    ['2 june thru 6 june', '2025-06-02 2025-06-07'],
    ['from 2 to 6 june', '2025-06-02 2025-06-07'],
    ['1-18 june this year', '2025-06-01 2025-06-19'],
    ['june 2-6', '2025-06-02 2025-06-07'],
    ['between march and may', '2025-03-01 2025-06-01'],
    ['nov to feb', '2024-11-01 2025-03-01'],
    ['march to july', '2025-03-01 2025-08-01'],
    ['jan-mar', '2025-01-01 2025-04-01'],
    ['january to march 2024', '2024-01-01 2024-04-01'],
    ['november to february 2025', '2024-11-01 2025-03-01'],
    ['q1 to q2', '2025-01-01 2025-07-01'],
    ['2023-2024', '2023-01-01 2025-01-01'],
    ['between now and 14 days from now', '2025-06-18 2025-07-03'],
    ['monday to wednesday', '2025-06-16 2025-06-19'],
    ['from last monday to yesterday', '2025-06-16 2025-06-18']
  ])('reads the range "%s"', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    ['before 1 june', '… 2025-06-01'],
    ['prior to may', '… 2025-05-01'],
    ['after 1 june', '2025-06-02 …'],
    ['until friday', '… 2025-06-21'],
    ['by end of month', '… 2025-07-01'],
    ['by the end of next week', '… 2025-06-30'],
    ['from tomorrow on', '2025-06-19 …'],
    ['from 1 june onwards', '2025-06-01 …'],
    ['on or before 2025-06-20', '… 2025-06-21'],
    ['all time', '… …'],
    ['more than 60 days ago', '… 2025-04-19'],
    ['over 60 days old', '… 2025-04-19'],
    ['older than 90 days', '… 2025-03-20'],
    ['at least a week ago', '… 2025-06-12'],
    ['less than 7 days ago', '2025-06-12 2025-06-19'],
    ['first 10 days of june', '2025-06-01 2025-06-11'],
    ['the first week of may', '2025-05-01 2025-05-08'],
    ['first half of May', '2025-05-01 2025-05-16'],
    ['the second half of last month', '2025-05-16 2025-06-01'],
    ['last 5 days of may', '2025-05-27 2025-06-01']
  ])('reads the open or partial "%s"', (phrase, expected) => {
    expect(days(phrase, phrase.includes('friday') ? 'future' : undefined)).toBe(expected);
  });

  test.each([
    ['the 90 days before the last 90 days', '2024-12-21 2025-03-21'],
    ['the week before last week', '2025-06-02 2025-06-09'],
    ['month to date, a year earlier', '2024-06-01 2024-06-19'],
    ['last month a year earlier', '2024-05-01 2024-06-01']
  ])('hangs "%s" on another period', (phrase, expected) => {
    expect(days(phrase)).toBe(expected);
  });

  test.each([
    'per week',
    'by month',
    'a day',
    '80/95 cutoffs',
    'top 5',
    '12 units',
    'sat there',
    '60 days',
    'match',
    '1204',
    'over 1000',
    'quartz'
  ])('does not take "%s" for a whole period', phrase => {
    const tokens = tokenise(phrase);
    expect(readPeriods(tokens, 0, today).filter(({ end }) => end === tokens.length)).toEqual([]);
  });

  test('ends what has happened today, and says so', () => {
    const [best] = readPeriods(tokenise('this month'), 0, today);
    expect(best && resolvePeriod(best.period, today, 'past')).toEqual({
      start: '2025-06-01',
      end: '2025-06-19',
      assumed: ['untilToday']
    });
  });

  test.each([
    ['in May', ['year']],
    ['last 30 days', ['rolling']],
    ['last week', ['calendar']],
    ['2/6', ['year', 'dayFirst']],
    ['may 2025', []],
    ['today', []]
  ])('states what "%s" left open', (phrase, assumed) => {
    const [best] = readPeriods(tokenise(phrase), 0, today);
    expect(best && resolvePeriod(best.period, today).assumed).toEqual(assumed);
  });

  test('offers both ways to read how long', () => {
    const found = readPeriods(tokenise('in 6 months'), 0, today).filter(({ end }) => end === 3);
    expect(found.map(({ period }) => period.kind).sort()).toEqual(['last', 'next', 'shifted']);
    expect(found.map(({ direction }) => direction).sort()).toEqual(['future', 'past', undefined]);
  });

  test('reads a question without delay', () => {
    const tokens = tokenise('between 2 and 6 june or since the start of last month '.repeat(18));
    const found = tokens.map((_token, at) => readPeriods(tokens, at, today).length);
    expect(Math.max(...found)).toBeLessThan(100);
  });
});
