import { honestEnd } from '../../../src/core/agents/honestEnd.js';
import { suggestions } from '../../../src/core/agents/suggestions.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import { english } from '../../../src/core/language/Translation.js';
import type { UnansweredReading } from '../../../src/core/reading/Reading.js';
import { by, measure, queryOf } from '../semantics/queryOf.js';

const end = (reading: UnansweredReading) =>
  honestEnd(reading, {
    question: 'the question',
    persona: 'Field Engineer',
    words: new QueryWords('2025-06-18', (_dimension, key) => key, english),
    trans: english
  });

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
      end({ kind: 'barred', words: 'spend', readers: ['Procurement Specialist'] })
    ).toMatchObject({
      kind: 'refuse',
      message: 'As Field Engineer you may not see “spend”. Procurement Specialist may.',
      mayAsk: ['Procurement Specialist'],
      offers
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

  it('says what the data does not hold, with what it does', () => {
    expect(end({ kind: 'beyond', words: 'drivers', topic: 'vehicle' })).toMatchObject({
      kind: 'unknown',
      message: expect.stringMatching(
        /^“drivers”: the data holds no vehicles.*It can tell/
      ) as string
    });
    expect(end({ kind: 'beyond', words: 'moon', topic: 'astronomy' })).toMatchObject({
      message: 'moon is not in the data.'
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
