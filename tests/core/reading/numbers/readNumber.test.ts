import { readNumber } from '../../../../src/core/reading/numbers/readNumber';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

/** The number that a phrase is, whole. */
function read(phrase: string): object | null {
  const tokens = tokenise(phrase);
  const found = readNumber(tokens, 0);
  if (found?.end !== tokens.length) {
    return null;
  }
  const { value, percent, ordinal, factor, fraction } = found;
  const flags = Object.entries({ percent, ordinal, factor, fraction }).flatMap(([name, set]) =>
    set ? [name] : []
  );
  return [value, ...flags];
}

describe('readNumber', () => {
  test.each<[string, readonly (number | string)[]]>([
    ['5', [5]],
    ['1,000', [1000]],
    ['5k', [5000]],
    ['5 k', [5000]],
    ['2.5 million', [2_500_000]],
    ['zero', [0]],
    ['three', [3]],
    ['twenty-five', [25]],
    ['three hundred and ten', [310]],
    ['two thousand five', [2005]],
    ['a hundred', [100]],
    ['a dozen', [12]],
    ['two dozen', [24]],
    ['half a dozen', [6]],
    ['a couple of', [2]],
    ['98%', [98, 'percent']],
    ['10 percent', [10, 'percent']],
    ['ten per cent', [10, 'percent']],
    ['5 pct', [5, 'percent']],
    ['first', [1, 'ordinal']],
    ['2nd', [2, 'ordinal']],
    ['twice', [2, 'factor']],
    ['three times', [3, 'factor']],
    ['2x', [2, 'factor']],
    ['half', [0.5, 'fraction']]
  ])('reads "%s"', (phrase, expected) => {
    expect(read(phrase)).toEqual(expected);
  });

  test.each(['stock', 'a week', 'SO-1204', 'M8', 'quarter', '4 quarters', ''])(
    'does not take "%s" for a number',
    phrase => {
      expect(read(phrase)).toBeNull();
    }
  );
});
