import {
  completeQuestion,
  type NameCompleter
} from '../../../../src/core/reading/completion/completeQuestion.js';
import { periodPhrases } from '../../../../src/core/reading/completion/periodPhrases.js';
import { standardLexicon } from '../../../../src/core/reading/lexicon/standardLexicon.js';
import { readPeriods } from '../../../../src/core/reading/periods/readPeriods.js';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';

const lexicon = standardLexicon();

const names = ['Granite Tools', 'Hex Bolt M8', 'Hex Bolt M10', 'WH01'];
const members: NameCompleter = {
  complete: (words, most) =>
    names
      .filter(name => ` ${name.toLowerCase()}`.includes(` ${words.join(' ')}`))
      .slice(0, most)
      .map(text => ({ text, kind: 'product', detail: 'P1' }))
};

const offered = (
  text: string,
  persona: PersonaName = 'Warehouse Manager',
  caret = text.length
): readonly string[] =>
  completeQuestion(text, caret, { persona, lexicon, members }).map(each => each.text);

describe('completeQuestion', () => {
  it.each([
    ['units so', 'units sold'],
    ['what is low st', 'low stock'],
    ['which items are below their reo', 'below their reorder point'],
    ['stock by wa', 'warehouse'],
    ['stock by ', 'product group'],
    ['revenue la', 'last month'],
    ['revenue last 5 m', 'last 5 months'],
    ['stock of hex bo', 'Hex Bolt M8'],
    ['stock in wh', 'WH01'],
    ['List pr', 'List price']
  ])('offers for “%s”: %s', (text, expected) => {
    expect(offered(text)).toContain(expected);
  });

  it.each(['', ' ', 'a', 'in', 'show', 'stock ', 'low, ', 'xyzzy', '12', '?'])(
    'offers nothing for “%s”',
    text => {
      expect(offered(text)).toEqual([]);
    }
  );

  it('offers at most eight, words and names side by side', () => {
    expect(offered('s').length).toBeLessThanOrEqual(8);
    expect(offered('stock by ').length).toBeLessThanOrEqual(8);
    const mixed = offered('bol');
    expect(mixed).toEqual(expect.arrayContaining(['Hex Bolt M8', 'Hex Bolt M10']));
  });

  it('says what it replaces, and offers nothing inside a word', () => {
    const text = 'units so last month';
    const [first] = completeQuestion(text, 8, { persona: 'Field Engineer', lexicon, members });
    expect(first).toMatchObject({ start: 0, end: 8, text: 'units sold', kind: 'figure' });
    expect(offered(text, 'Field Engineer', 7)).toEqual([]);
  });

  it('does not say a whole phrase in other words', () => {
    expect(offered('revenue')).not.toContain('revenues');
    expect(offered('stock by warehouse')).not.toContain('warehouses');
  });

  it('offers only words of what the persona may see', () => {
    expect(offered('purchase or', 'Procurement Specialist')).not.toEqual([]);
    expect(offered('purchase or', 'Warehouse Manager')).toEqual([]);
    expect(offered('spend')).not.toContain('spend per order');
    expect(offered('by ', 'Procurement Specialist')).not.toContain('customer');
    expect(offered('units so', 'Procurement Specialist')).toEqual([]);
  });

  it('offers only phrases that the reader takes whole', () => {
    const cut = lexicon.phrases.filter(({ text }) => {
      const tokens = tokenise(text);
      return !lexicon
        .match(tokens, 0, () => true)
        .some(({ end, typos }) => end === tokens.length && typos === 0);
    });
    expect(cut).toEqual([]);
  });

  it('offers only periods that the reader takes whole', () => {
    const cut = periodPhrases(tokenise('last 5 ')).filter(phrase => {
      const tokens = tokenise(phrase);
      return readPeriods(tokens, 0, '2025-06-18')[0]?.end !== tokens.length;
    });
    expect(cut).toEqual([]);
  });
});
