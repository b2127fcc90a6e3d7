import { readDuration } from '../../../../src/core/reading/numbers/readDuration';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

function read(phrase: string): string | null {
  const tokens = tokenise(phrase);
  const found = readDuration(tokens, 0);
  return found?.end === tokens.length
    ? `${found.count} ${found.unit}${found.bare ? ' bare' : ''}${found.whole ? ' whole' : ''}`
    : null;
}

describe('readDuration', () => {
  test.each([
    ['3 weeks', '3 week'],
    ['90d', '90 day'],
    ['90-day', '90 day'],
    ['6 wks', '6 week'],
    ['12m', '12 month'],
    ['six months', '6 month'],
    ['a week', '1 week bare'],
    ['a fortnight', '2 week bare'],
    ['two fortnights', '4 week'],
    ['half a year', '6 month'],
    ['48 hours', '2 day'],
    ['a couple of weeks', '2 week'],
    ['4 quarters', '4 quarter'],
    ['3 full months', '3 month whole']
  ])('reads "%s"', (phrase, expected) => {
    expect(read(phrase)).toBe(expected);
  });

  test.each(['week', '5 units', '2.5 weeks', 'first week', '10% days', 'a d', '36 hours'])(
    'does not take "%s" for a length of time',
    phrase => {
      expect(read(phrase)).toBeNull();
    }
  );
});
