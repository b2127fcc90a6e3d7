import { Lexicon } from '../../../../src/core/reading/lexicon/Lexicon';
import { entry, frame, measure } from '../../../../src/core/reading/lexicon/LexiconEntry';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const lexicon = new Lexicon(
  [entry('stock value|stock categor*', measure('stock_value')), entry('please', frame)],
  ['small']
);

const matched = (text: string, known: readonly string[] = []) =>
  lexicon
    .match(tokenise(text), 0, word => known.includes(word))
    .map(({ end, typos }) => ({ end, typos }));

describe('Lexicon', () => {
  it('finds a phrase and how far it goes', () => {
    expect(matched('stock value by area')).toEqual([{ end: 2, typos: 0 }]);
  });

  it('knows the plural of a starred word', () => {
    const plurals = new Lexicon([entry('product categor*|box*|depot*', frame)]);
    expect(plurals.match(tokenise('boxes'), 0, () => false)).toHaveLength(1);
    expect(plurals.match(tokenise('depots'), 0, () => false)).toHaveLength(1);
  });

  it('mends one letter from four letters on, and none of a shorter word', () => {
    expect(matched('stok value')).toEqual([{ end: 2, typos: 1 }]);
    expect(matched('plesae')).toEqual([{ end: 1, typos: 1 }]);
    expect(matched('sto value')).toEqual([]);
  });

  it('takes no other word of four letters for one, but two letters that are swapped', () => {
    const short = new Lexicon([entry('than|from', frame)]);
    expect(short.match(tokenise('then'), 0, () => false)).toEqual([]);
    expect(short.match(tokenise('form'), 0, () => false)).toHaveLength(1);
  });

  it('takes no word for a misspelling that is known elsewhere or reserved', () => {
    expect(matched('stok value', ['stok'])).toEqual([]);
    expect(lexicon.has('small')).toBe(true);
    expect(matched('small')).toEqual([]);
  });
});
