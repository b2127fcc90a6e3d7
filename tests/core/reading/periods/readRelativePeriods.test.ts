import { readPeriods } from '../../../../src/core/reading/periods/readPeriods';
import { readRelativePeriods } from '../../../../src/core/reading/periods/readRelativePeriods';
import { applyRelative } from '../../../../src/core/reading/periods/RelativePeriod';
import { resolvePeriod } from '../../../../src/core/reading/periods/resolvePeriod';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const today = '2025-06-18';

function days(base: string, pointing: string): string {
  const tokens = tokenise(pointing);
  const [relative] = readRelativePeriods(tokens, 0);
  const [period] = readPeriods(tokenise(base), 0, today);
  if (relative?.end !== tokens.length || !period) {
    return `read ${relative?.end ?? 0} of ${tokens.length} words`;
  }
  const { start, end } = resolvePeriod(
    applyRelative(relative.relative, period.period, today),
    today
  );
  return `${start ?? '…'} ${end ?? '…'}`;
}

describe('readRelativePeriods', () => {
  test.each([
    ['last week', 'the week before', '2025-06-02 2025-06-09'],
    ['last month', 'the month before that', '2025-04-01 2025-05-01'],
    ['last quarter', 'the quarter before that', '2024-10-01 2025-01-01'],
    ['last quarter', 'the previous quarter to that', '2024-10-01 2025-01-01'],
    ['last quarter', 'the one before', '2024-10-01 2025-01-01'],
    ['last 90 days', 'in the 90 days before that', '2024-12-21 2025-03-21'],
    ['last 90 days', 'the 90 days before', '2024-12-21 2025-03-21'],
    ['last 90d', 'prior 90d', '2024-12-21 2025-03-21'],
    ['last month', 'the previous period', '2025-04-01 2025-05-01'],
    ['this week', 'the week after', '2025-06-23 2025-06-30'],
    ['june so far', 'the same days last june', '2024-06-01 2024-06-19'],
    ['june so far', 'the same days last year', '2024-06-01 2024-06-19'],
    ['june so far', 'same point in may', '2025-05-01 2025-05-19'],
    ['month to date', 'the same days of last month', '2025-05-01 2025-05-19'],
    ['month to date', 'the same period a year ago', '2024-06-01 2024-06-19'],
    ['year to date', 'the same stretch of last year', '2024-01-01 2024-06-19'],
    ['ytd', 'same dates 2024', '2024-01-01 2024-06-19'],
    ['1-18 june', 'the same dates last year', '2024-06-01 2024-06-19'],
    ['Q1', 'same quarter last year', '2024-01-01 2024-04-01'],
    ['this week to date', 'the same days last week', '2025-06-09 2025-06-12'],
    ['last month', 'a year earlier', '2024-05-01 2024-06-01'],
    ['may', 'year on year', '2024-05-01 2024-06-01'],
    ['last month', 'mom', '2025-04-01 2025-05-01'],
    ['june', 'so far', '2025-06-01 2025-06-19']
  ])('seen from "%s", "%s" is %s', (base, pointing, expected) => {
    expect(days(base, pointing)).toBe(expected);
  });

  test('has nothing to say of periods that stand alone', () => {
    expect(readRelativePeriods(tokenise('last month'), 0)).toEqual([]);
    expect(readRelativePeriods(tokenise('before friday'), 0)).toEqual([]);
  });
});
