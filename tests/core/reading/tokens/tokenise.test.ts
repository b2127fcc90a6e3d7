import fc from 'fast-check';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const texts = (question: string): string[] => tokenise(question).map(token => token.text);
const kinds = (question: string): string[] => tokenise(question).map(token => token.kind);

/** Some signs are a blank with a mark above it, written as one. */
const folded = (text: string): string => text.normalize('NFKC');
/** Space, joining dashes, lone accents, and signs that show nothing of their own. */
const unsaid = /^[\s_\p{Pd}\p{Sk}\p{Cc}\p{Cf}\p{M}]*$/u;

describe('tokenise', () => {
  test.each([
    ["What's open for Bluewater?", 'what is open for bluewater ?'],
    ['whats left, whos late', 'what is left , who is late'],
    ['wich products havent sold', 'wich products have not sold'],
    ["they don’t, can't, cannot, won't", 'they do not , can not , can not , will not'],
    ["Granite's prices, suppliers' prices", 'granite prices , suppliers prices'],
    ['show its id and what we were sent', 'show its id and what we were sent'],
    ['year-to-date, 90-day', 'year to date , 90 day'],
    ['SO-1204, so1204, SO#1204 and so 1204', 'so1204 , so1204 , so1204 and so 1204'],
    ['top-10, top10, jan25, wk-23', 'top 10 , top 10 , jan 25 , wk 23'],
    ['the last 90d at 6wk', 'the last 90 d at 6 wk'],
    ['lines w/ stock w/o orders', 'lines with stock without orders'],
    ['A & B', 'a and b'],
    ['2–6 june', '2 - 6 june'],
    ['stock ≤ 10, >= 5, => 4', 'stock <= 10 , >= 5 , >= 4'],
    ['how is it going..', 'how is it going …'],
    ['Café Ｗｈ０２ naïve', 'cafe wh02 naive'],
    ['P1061/P1070', 'p1061 / p1070'],
    ['1,2,3', '1 , 2 , 3'],
    ['product_code of purchase_order_line', 'product code of purchase order line'],
    ['Hex Bolt M8x40, Cable 3x1.5 100m', 'hex bolt m8x40 , cable 3x1.5 100m']
  ])('reads "%s"', (question, expected) => {
    expect(texts(question).join(' ')).toBe(expected);
  });

  test.each([
    ['1,000', { value: 1000 }],
    ['10k', { value: 10000 }],
    ['2.5', { value: 2.5 }],
    ['5%', { value: 5, percent: true }],
    ['98 %', { value: 98, percent: true }],
    ['$5,000', { value: 5000, currency: true }],
    ['£2.5m', { value: 2500000, currency: true }],
    ['2nd', { value: 2, ordinal: true }]
  ])('reads the amount %s', (question, expected) => {
    expect(tokenise(question)).toEqual([expect.objectContaining({ kind: 'number', ...expected })]);
  });

  test.each([
    ['WH02', { text: 'wh02', prefix: 'wh', digits: '02' }],
    ['IMP-1163', { text: 'imp1163', prefix: 'imp', digits: '1163' }],
    ['200mm', { text: '200mm', value: 200, suffix: 'mm' }],
    ['12m', { text: '12m', value: 12, suffix: 'm' }],
    ['M8x40', { text: 'm8x40' }]
  ])('reads the code %s', (question, expected) => {
    expect(tokenise(question)).toEqual([
      { kind: 'code', start: 0, end: question.length, ...expected }
    ]);
  });

  test.each([
    ['2025-06-18', { year: 2025, month: 6, day: 18 }],
    ['2025/6/8', { year: 2025, month: 6, day: 8 }],
    ['18/06', { month: 6, day: 18 }],
    ['6/18', { month: 6, day: 18 }],
    ['1/4', { month: 4, day: 1, ambiguous: true }],
    ['18.06.2025', { year: 2025, month: 6, day: 18 }],
    ['18-06-25', { year: 2025, month: 6, day: 18 }],
    ['2025-06', { year: 2025, month: 6 }],
    ['06/2025', { year: 2025, month: 6 }]
  ])('reads the date %s', (question, expected) => {
    expect(tokenise(question)).toEqual([expect.objectContaining({ kind: 'date', ...expected })]);
  });

  test.each(['80/95', '2-4', '4.8', '2024.5', '31/31'])('takes %s for numbers', question => {
    expect(kinds(question)).not.toContain('date');
  });

  test.each([
    ['07:30', 450],
    ['7:30 pm', 1170],
    ['8am', 480],
    ['12am', 0]
  ])('reads the time %s', (question, minutes) => {
    expect(tokenise(question)).toEqual([expect.objectContaining({ kind: 'time', minutes })]);
  });

  test('lets the words of a contraction share the span they were written in', () => {
    const question = 'it hasnt sold';
    const shared = tokenise(question).slice(1, 3);
    expect(shared.map(token => question.slice(token.start, token.end))).toEqual(['hasnt', 'hasnt']);
  });

  test('points into the question as typed, past what folding dropped or widened', () => {
    const question = '\u200f½ of ﬁve “WH02”\u0007';
    const found = tokenise(question).map(token => question.slice(token.start, token.end));
    expect(found).toContain('WH02');
    expect(found).toContain('ﬁve');
  });

  test('gives every visible character of any text to a token, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), question => {
        const tokens = tokenise(question);
        let reached = 0;
        for (const token of tokens) {
          expect(folded(question.slice(reached, Math.max(reached, token.start)))).toMatch(unsaid);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).not.toBe('');
          reached = token.end;
        }
        expect(folded(question.slice(reached))).toMatch(unsaid);
      })
    );
  });
});
