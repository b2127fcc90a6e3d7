import { readQuestionFile } from '../../../src/cli/evaluate/readQuestionFile.js';

const item = {
  id: 'A',
  persona: 'Warehouse Manager',
  kind: 'sql',
  question: 'how many products?',
  sql: 'SELECT COUNT(*) AS n FROM product'
};

const read = (items: unknown) => readQuestionFile(JSON.stringify(items, null, 1), 'mine.json');

describe('A question file', () => {
  it('is read with what it leaves out filled in', () => {
    expect(read([item])).toEqual([
      {
        ...item,
        previous: [],
        order_matters: false,
        order_by: [],
        alternatives: [],
        answer_sql: [],
        tags: []
      }
    ]);
  });

  it('may hold other references, told apart by their comments', () => {
    const alternatives = [
      '-- reading: stock items\n-- must: [["n"]]\n-- order_by: ["n desc"]\nSELECT COUNT(*) AS n FROM warehouse_product',
      '-- shape: as text\nSELECT CAST(COUNT(*) AS VARCHAR) AS n FROM product'
    ];
    expect(read([{ ...item, alternatives }])[0]?.alternatives).toEqual([
      {
        kind: 'reading',
        sql: 'SELECT COUNT(*) AS n FROM warehouse_product',
        must: [['n']],
        orderBy: ['n desc']
      },
      {
        kind: 'shape',
        sql: 'SELECT CAST(COUNT(*) AS VARCHAR) AS n FROM product',
        must: undefined,
        orderBy: undefined
      }
    ]);
  });

  it.each([
    ['a persona that is none', { persona: 'Boss' }, 'persona'],
    ['a kind that is none', { kind: 'poem' }, 'kind'],
    ['no reference where one is needed', { sql: undefined }, 'sql'],
    ['an order that is no column', { order_by: ['n sideways'] }, 'order_by.0'],
    ['must without groups', { must: ['n'] }, 'must.0'],
    ['a comment that is no JSON', { alternatives: ['-- must: n\nSELECT 1'] }, 'alternatives.0'],
    ['an end that is none', { accept: ['shrug'] }, 'accept.0']
  ])('is refused with line and field: %s', (_what, fault, field) => {
    expect(() => read([item, { ...item, id: 'B', ...fault }])).toThrow(
      new RegExp(`^The data in mine\\.json cannot be loaded: line 9, ${field}: `)
    );
  });

  it('is refused where an id stands twice', () => {
    expect(() => read([item, item])).toThrow('line 9, id: A is there twice');
  });

  it('finds the line of a question whose strings hold brackets', () => {
    const odd = { ...item, question: '"]}' };
    expect(() => read([odd, { ...item, id: '' }])).toThrow('line 9, id: ');
  });

  it('is refused where it is no JSON, or no list', () => {
    expect(() => readQuestionFile('[\n1,\n}', 'mine.json')).toThrow(/(line 3: )?it is not JSON/);
    expect(() => readQuestionFile('{}', 'mine.json')).toThrow('it is not a list of questions');
    expect(() => readQuestionFile('[]', 'mine.json')).toThrow('it is not a list of questions');
  });
});
