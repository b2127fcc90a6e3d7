import { figuresIn } from '../../../../src/core/agents/model/figuresIn.js';
import { unbackedFigures } from '../../../../src/core/agents/model/unbackedFigures.js';

const backing = {
  values: [1234.56, 0.125, -7, 4, 12, 12_345_678, 'WH03', 'P1010', 'Hex bolt M8x40', '2025-06-11'],
  texts: ['Which of WH02 are under 5?', '2025-06-18']
};

describe('A figure in a text', () => {
  it.each([
    ['as it stands', 'WH03 has 1,234.56.'],
    ['with other separators', 'WH03 has 1 234.56.'],
    ['rounded to its places', '1,235 units, or 1234.6.'],
    ['in thousands', 'It is worth $1.2k.'],
    ['in millions', 'About 12.3 million, so 12 million.'],
    ['of a share, in percent', 'That is 12.5 %, or 12.5 percent.'],
    ['without its sign', 'It fell by 7.'],
    ['in words', 'Twelve rows, a dozen, four of them.'],
    ['of the question', 'None is under 5 in WH02.'],
    ['roughly, as said', 'About 1,200 units.'],
    ['a code', 'P1010 is in WH03, P-1010 too.'],
    ['a size in a name', 'The M8x40 bolts.'],
    ['a day, however written', 'On 2025-06-11, 11 June 2025, June 11 and 11th of June.'],
    ['today', 'As of 18 June 2025.'],
    ['a month and a year of a day', 'In June 2025, or in 2025.'],
    ['a rank', 'The 3rd is low.'],
    ['none at all', 'One of them is low, and so is another one.']
  ])('passes %s', (_what, text) => {
    expect(unbackedFigures(text, backing)).toEqual([]);
  });

  it.each([
    ['a number', 'WH03 has 1,236.', ['1,236']],
    ['a number that is said as exact', 'It has 1,200 units.', ['1,200']],
    ['a number of the same digits', 'It has 123,456 units.', ['123,456']],
    ['a percentage', 'That is 12.6 %.', ['12.6 %']],
    ['a number in words', 'Twenty-five rows.', ['Twenty-five']],
    ['a large one in words', 'Three hundred and five of them.', ['Three hundred and five']],
    ['a scale', 'It is 1.3k.', ['1.3k']],
    ['a range', 'Between 20–30.', ['20', '30']],
    ['a fraction', 'Half of them are low.', ['Half of']],
    ['a code', 'WH04 is next.', ['WH04']],
    ['a day', 'On 12 June.', ['12 June']],
    ['a month', 'In July 2025.', ['July 2025']],
    ['a year', 'As in 2023.', ['2023']]
  ])('names %s that is nowhere', (_what, text, unbacked) => {
    expect(unbackedFigures(text, backing)).toEqual(unbacked);
  });

  it('is nothing to a text without any', () => {
    expect(unbackedFigures('All is well.', { values: [], texts: [] })).toEqual([]);
  });
});

it('reads a text of any length in a time that grows with it', () => {
  const text = `${'9 '.repeat(5000)}${'hundred '.repeat(5000)}${'may 1'.repeat(5000)}`;
  expect(figuresIn(text).figures.length).toBeGreaterThan(0);
});
