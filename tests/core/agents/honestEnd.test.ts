import { honestEnd } from '../../../src/core/agents/honestEnd.js';
import { suggestions } from '../../../src/core/agents/suggestions.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import { english } from '../../../src/core/language/Translation.js';
import type { UnansweredReading } from '../../../src/core/reading/Reading.js';
import { by, measure, only, queryOf } from '../semantics/queryOf.js';

const circumstances = {
  question: 'the question',
  persona: 'Field Engineer',
  words: new QueryWords('2025-06-18', (_dimension, key) => key, english),
  trans: english,
  today: '2025-06-18',
  putRight: []
} as const;

const end = (reading: UnansweredReading) => honestEnd(reading, circumstances);

const offers = suggestions['Field Engineer'].map(text => ({
  label: text,
  request: { kind: 'question', text }
}));

describe('A question that is not answered', () => {
  it('is asked back with its readings as choices that hold what they ask', () => {
    const queries = [
      queryOf({ measures: [measure('units_sold')], groups: [by('warehouse')] }),
      queryOf({ measures: [measure('stock_units')], groups: [by('warehouse')] })
    ];
    const outcome = end({ kind: 'ambiguous', queries, asks: { kind: 'reading' } });
    expect(outcome).toMatchObject({
      kind: 'clarify',
      question: 'the question',
      options: [
        { label: 'units sold by warehouse', request: { kind: 'reading', reading: queries[0] } },
        { label: 'units in stock by warehouse', request: { kind: 'reading', reading: queries[1] } }
      ]
    });
  });

  it('is refused with who may see it, where this persona may not', () => {
    expect(
      end({
        kind: 'barred',
        words: 'spend',
        readers: ['Procurement Specialist'],
        isMoney: true,
        names: [only('product', 'P1001')]
      })
    ).toMatchObject({
      kind: 'refuse',
      message: 'As Field Engineer you may not see “spend”. Procurement Specialist may.',
      mayAsk: ['Procurement Specialist'],
      offers: [
        { label: 'stock value at cost · P1001', request: { kind: 'reading' } },
        { label: 'products · standard cost · P1001' },
        { label: 'products · list margin · P1001' }
      ]
    });
  });

  it('is refused where it would change something', () => {
    expect(end({ kind: 'write', words: 'cancel' })).toMatchObject({ kind: 'refuse', mayAsk: [] });
  });

  it('says which words it does not know', () => {
    expect(end({ kind: 'unknown-words', words: ['blorb'], bare: false })).toMatchObject({
      kind: 'unknown',
      message: 'I do not know the word “blorb”.',
      offers
    });
    expect(end({ kind: 'unknown-words', words: ['blorb', 'zing'], bare: false })).toMatchObject({
      message: 'I do not know the words “blorb”, “zing”.'
    });
  });

  it('offers the question with the word put right', () => {
    const right = { word: 'stock', question: 'stock by warehouse' };
    expect(
      honestEnd(
        { kind: 'unknown-words', words: ['storck'], bare: false },
        { ...circumstances, putRight: [right] }
      )
    ).toMatchObject({
      message: 'I do not know the word “storck”. Did you mean “stock”?',
      offers: [{ label: right.question, request: { kind: 'question', text: right.question } }]
    });
  });

  it('says what the data does not hold, with what it does', () => {
    expect(end({ kind: 'beyond', words: 'drivers', topic: 'vehicle', names: [] })).toMatchObject({
      kind: 'unknown',
      message: expect.stringMatching(
        /^“drivers”: the data holds no vehicles.*It can tell/
      ) as string
    });
    expect(end({ kind: 'beyond', words: 'moon', topic: 'astronomy', names: [] })).toMatchObject({
      message: 'moon is not in the data.',
      offers
    });
  });

  it('says what is missing where all words are known', () => {
    expect(end({ kind: 'unclear' })).toMatchObject({
      kind: 'unknown',
      message: expect.stringContaining('Say what to show') as string,
      offers
    });
  });
});
