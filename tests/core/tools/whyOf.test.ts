import { english } from '../../../src/core/language/Translation.js';
import type { TableResult } from '../../../src/core/tools/TableResult.js';
import { whyOf } from '../../../src/core/tools/whyOf.js';

const result: TableResult = {
  sentence: 'It should be 40.',
  table: {
    columns: [
      { name: 'reorder_point', type: 'integer' },
      { name: 'note', type: 'text' }
    ],
    rows: [[40, null]]
  },
  formula: 'd × L',
  source: 'a book',
  window: { from: '2025-01-01', to: '2025-06-17' },
  inputs: [{ name: 'Demand', value: '4 units a day', rows: null }],
  files: [{ name: 'a.csv', label: 'A', text: '', rows: 1 }],
  assumptions: ['Without what is on order.'],
  definitions: []
};

describe('Why a figure is what it is', () => {
  it('is told by formula, source, inputs and days, in words', () => {
    expect(whyOf(result, english).sentence).toBe(
      'It should be 40. Reckoned as d × L (a book). From Demand: 4 units a day. ' +
        'Over the days from 2025-01-01 to 2025-06-17.'
    );
  });

  it('is a table of the inputs, and of the figures where it is of one thing', () => {
    expect(whyOf(result, english).table.rows).toEqual([
      ['Demand', '4 units a day'],
      ['reorder point', '40']
    ]);
    const two = { ...result, table: { ...result.table, rows: [...result.table.rows, [50, null]] } };
    expect(whyOf(two, english).table.rows).toEqual([['Demand', '4 units a day']]);
  });

  it('keeps what leads to the rows, and offers no file of another table', () => {
    const why = whyOf(result, english);
    expect(why).toMatchObject({ inputs: result.inputs, assumptions: result.assumptions });
    expect(why.files).toEqual([]);
  });
});
