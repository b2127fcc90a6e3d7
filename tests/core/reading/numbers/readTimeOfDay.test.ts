import { readTimeOfDay } from '../../../../src/core/reading/numbers/readTimeOfDay';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

function read(phrase: string): string | null {
  const tokens = tokenise(phrase);
  const found = readTimeOfDay(tokens, 0);
  return found?.end === tokens.length
    ? `${Math.floor(found.minutes / 60)}:${String(found.minutes % 60).padStart(2, '0')}`
    : null;
}

describe('readTimeOfDay', () => {
  test.each([
    ['07:30', '7:30'],
    ['7.30 pm', '19:30'],
    ['8am', '8:00'],
    ['half seven', '7:30'],
    ['half past 8', '8:30'],
    ['quarter to nine', '8:45'],
    ['ten past 6', '6:10'],
    ["8 o'clock", '8:00'],
    ['noon', '12:00']
  ])('reads "%s"', (phrase, expected) => {
    expect(read(phrase)).toBe(expected);
  });

  test.each(['half', 'half the stock', 'seven', '25:00', 'five to go'])(
    'does not take "%s" for a time',
    phrase => {
      expect(read(phrase)).toBeNull();
    }
  );
});
