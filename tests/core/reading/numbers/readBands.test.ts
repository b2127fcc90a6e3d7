import { readBands } from '../../../../src/core/reading/numbers/readBands';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const bandsOf = (text: string) => readBands(tokenise(text), 0, () => null)?.bands ?? null;

describe('Bands', () => {
  it('go on where a single number ends', () => {
    expect(bandsOf('1, 2-4, 5+')).toEqual([
      [{ operator: '=', value: 1 }],
      [
        { operator: '>=', value: 2 },
        { operator: '<=', value: 4 }
      ],
      [{ operator: '>=', value: 5 }]
    ]);
  });

  it.each(['5, at least 50', '10, over 20', '3 / 7 / 9'])(
    'are none where there is a gap behind a single number: %s',
    text => {
      expect(bandsOf(text)).toBeNull();
    }
  );
});
