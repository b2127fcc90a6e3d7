import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { tsvOf } from '../../../src/lab/grid/tsvOf.js';

const table = tableOfRows(
  [
    { name: 'text', type: 'text' },
    { name: 'cost', type: 'decimal' },
    { name: 'day', type: 'date' }
  ],
  [
    ['two\tcells\nand lines', '-1.50', '2025-06-18'],
    ['@SUM(A1)', 12345.5, null]
  ],
  '2025-06-18'
);
const all = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 };

it('keeps a cell one cell, a number a number, and a formula a text', () => {
  expect(tsvOf(table, all, place => place)).toBe(
    "two cells and lines\t-1.50\t2025-06-18\n'@SUM(A1)\t12345.5\t"
  );
});

it('takes the rows in the order shown', () => {
  const range = { ...all, firstColumn: 2 };
  expect(tsvOf(table, range, place => 1 - place)).toBe('\n2025-06-18');
});
