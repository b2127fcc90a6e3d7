import { tableResultOf } from '../../../src/core/tools/tableResultOf.js';

const told = { formula: 'a × b', source: 'a book', assumptions: ['normal'] };

describe('What a tool answers with, as a table', () => {
  it('has a row for each figure of a calculation, and says the first ones', () => {
    const result = tableResultOf({
      method: 'max_min',
      safety_stock: 80.123456789,
      z: null,
      n: 2,
      ...told
    });
    expect(result).toMatchObject({ ...told, sentence: 'safety stock: 80.1235, n: 2' });
    expect(result.table.rows).toEqual([
      ['method', null, 'max_min'],
      ['safety stock', 80.123456789, null],
      ['n', 2, null]
    ]);
  });

  it('has no column for texts where there are none', () => {
    expect(tableResultOf({ fill_rate: 0.5, ...told }).table).toEqual({
      columns: [
        { name: 'figure', type: 'text' },
        { name: 'value', type: 'decimal' }
      ],
      rows: [['fill rate', 0.5]]
    });
  });

  it('is what the tool says where it says a table', () => {
    const table = {
      sentence: 'One.',
      table: { columns: [{ name: 'a', type: 'text' }], rows: [['x']] },
      window: null,
      definitions: [],
      ...told
    };
    expect(tableResultOf(table)).toEqual(table);
  });

  it('is nothing else', () => {
    expect(() => tableResultOf({ fill_rate: 0.5 })).toThrow();
  });
});
