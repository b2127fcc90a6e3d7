import { english } from '../../../../src/core/language/Translation';
import { describeAssumptions } from '../../../../src/core/reading/periods/describeAssumptions';
import { describePeriod } from '../../../../src/core/reading/periods/describePeriod';
import { readPeriods } from '../../../../src/core/reading/periods/readPeriods';
import type { Period } from '../../../../src/core/reading/periods/Period';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const today = '2025-06-18';

function read(phrase: string): Period {
  return readPeriods(tokenise(phrase), 0, today)[0]?.period ?? { kind: 'always' };
}

describe('describePeriod', () => {
  test.each([
    ['last month', '1–31 May 2025'],
    ['last 30 days', 'last 30 days, 20 May–18 Jun 2025'],
    ['next week', '23–29 Jun 2025'],
    ['today', 'Wed 18 Jun 2025'],
    ['last 12 months', 'last 12 months, 19 Jun 2024–18 Jun 2025'],
    ['until friday', 'until 13 Jun 2025'],
    ['after may', 'from 1 Jun 2025 on'],
    ['all time', 'all time'],
    ['2024', '1 Jan–31 Dec 2024']
  ])('gives the days of "%s" as %s', (phrase, expected) => {
    expect(describePeriod(read(phrase), today, english)).toBe(expected);
  });

  test('says what was decided where the words left it open', () => {
    expect(describeAssumptions(read('in may'), today, english)).toEqual([
      '“May” is taken as 1–31 May 2025.'
    ]);
    expect(describeAssumptions(read('last 30 days'), today, english)).toEqual([
      '“last 30 days” is counted back from today, today included: 20 May–18 Jun 2025.'
    ]);
    expect(describeAssumptions(read('may 2025'), today, english)).toEqual([]);
  });
});
