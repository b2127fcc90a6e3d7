import { english } from '../../../../src/core/language/Translation.js';
import { problemText } from '../../../../src/core/reading/extension/problemText.js';
import { readExtension } from '../../../../src/core/reading/extension/readExtension.js';
import { standardLexicon } from '../../../../src/core/reading/lexicon/standardLexicon.js';

const lexicon = standardLexicon();
const read = (value: unknown) => readExtension(value, lexicon, english);

describe('readExtension', () => {
  it('makes words of synonyms and metrics, and hands value labels on', () => {
    const { entries, valueLabels, problems } = read({
      synonyms: [{ phrase: 'bin level', means: 'stock' }],
      metrics: [{ words: ['late units'], measure: 'units_sold', filters: ['late_sales'] }],
      valueLabels: [{ dimension: 'warehouse', value: 'WH01', label: 'Rotterdam' }]
    });
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { phrases: 'bin level', senses: [{ kind: 'measure', name: 'stock_units' }] },
      {
        phrases: 'late units',
        senses: [{ kind: 'measure', name: 'units_sold_where_late_sales' }]
      }
    ]);
    expect(valueLabels).toHaveLength(1);
  });

  it.each<[string, unknown, string, RegExp]>([
    [
      'a synonym that hides a word',
      { synonyms: [{ phrase: 'low stock', means: 'revenue' }] },
      'synonyms.0.phrase',
      /“low stock” already means “at or below reorder point”/
    ],
    [
      'a synonym of an unknown word',
      { synonyms: [{ phrase: 'bin level', means: 'flarb' }] },
      'synonyms.0.means',
      /“flarb” is no word/
    ],
    [
      'a synonym that would drop a word',
      { synonyms: [{ phrase: 'urgent', means: 'please' }] },
      'synonyms.0.means',
      /means nothing by itself/
    ],
    [
      'a period as a synonym',
      { synonyms: [{ phrase: 'last week', means: 'stock' }] },
      'synonyms.0.phrase',
      /a time or a number already/
    ],
    [
      'a number as a synonym',
      { synonyms: [{ phrase: '42', means: 'stock' }] },
      'synonyms.0.phrase',
      /must be one to 6 words/
    ],
    [
      'a word of every question',
      { synonyms: [{ phrase: 'show me', means: 'stock' }] },
      'synonyms.0.phrase',
      /a word of every question/
    ],
    [
      'two meanings of one phrase',
      {
        synonyms: [
          { phrase: 'Bin Level', means: 'stock' },
          { phrase: 'bin level', means: 'revenue' }
        ]
      },
      'synonyms.1.phrase',
      /two meanings/
    ],
    [
      'a metric of an unknown figure',
      { metrics: [{ words: ['late units'], measure: 'units', filters: ['late_sales'] }] },
      'metrics.0.measure',
      /no figure “units”; there are .*units_sold/
    ],
    [
      'a metric with an unknown condition',
      { metrics: [{ words: ['late units'], measure: 'units_sold', filters: ['late'] }] },
      'metrics.0.filters.0',
      /no condition “late”; there are .*late_sales/
    ],
    [
      'a metric whose rows do not know the condition',
      { metrics: [{ words: ['late stock'], measure: 'stock_units', filters: ['late_sales'] }] },
      'metrics.0.filters',
      /do not know these conditions/
    ],
    [
      'a label that is a word',
      { valueLabels: [{ dimension: 'warehouse', value: 'WH01', label: 'supplier' }] },
      'valueLabels.0.label',
      /“supplier” already means “supplier”/
    ],
    ['a key that is not known', { sql: 'SELECT 1' }, '', /sql/]
  ])('refuses %s', (_what, value, path, message) => {
    const { entries, valueLabels, problems } = read(value);
    expect(problems.map(problem => problem.path.join('.'))).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
    expect(entries.length + valueLabels.length).toBeLessThanOrEqual(1);
  });

  it('keeps what is right beside what is wrong', () => {
    const { entries, problems } = read({
      synonyms: [
        { phrase: 'bin level', means: 'flarb' },
        { phrase: 'shelf units', means: 'stock' }
      ]
    });
    expect(entries).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});

describe('problemText', () => {
  const text = `{
  // comments are allowed
  "openAtStart": true,
  'vocabulary': {
    synonyms: [
      { "phrase": "bin level", "means": "stock" },
      {
        "phrase": "shelf: {units}, \\"quoted\\"",
        "means": "flarb",
      },
    ]
  }
}`;

  it('says the line, also between comments, bare keys and commas too many', () => {
    const problems = [{ path: ['synonyms', 1, 'means'], message: 'No.' }];
    expect(problemText(problems, text, ['vocabulary'], english)).toEqual([
      'Line 9, vocabulary.synonyms.1.means: No.'
    ]);
  });

  it('says the line of what lacks a part, and none where nothing of it is written', () => {
    const missing = [{ path: ['synonyms', 0, 'label'], message: 'No.' }];
    expect(problemText(missing, text, ['vocabulary'], english)).toEqual([
      'Line 6, vocabulary.synonyms.0.label: No.'
    ]);
    expect(problemText(missing, '', ['vocabulary'], english)).toEqual([
      'vocabulary.synonyms.0.label: No.'
    ]);
  });

  it.each(['{', '{"a"', '[[', '{"a": }', ':', '{"vocabulary": {'])('ends on “%s”', broken => {
    expect(problemText([{ path: ['x'], message: 'No.' }], broken, [], english)).toHaveLength(1);
  });
});
