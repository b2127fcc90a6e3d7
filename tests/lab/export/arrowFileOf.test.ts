import { tableFromIPC } from 'apache-arrow';
import { tableOfRows, type ResultColumn } from '../../../src/core/database/ResultTable.js';
import { arrowFileOf } from '../../../src/lab/export/arrowFileOf.js';

const columns: ResultColumn[] = [
  { name: 'code', type: 'text' },
  { name: 'stock', type: 'integer' },
  { name: 'cost', type: 'decimal' },
  { name: 'day', type: 'date' },
  { name: 'late', type: 'boolean' },
  { name: 'at', type: 'timestamp' },
  { name: 'code', type: 'text' }
];

function read(bytes: Uint8Array) {
  const table = tableFromIPC(bytes);
  return {
    width: table.numCols,
    column: (index: number): unknown[] => [...(table.getChildAt(index) ?? [])] as unknown[]
  };
}

it('writes every type with its gaps, and columns of the same name', () => {
  const rows = [
    ['A', 1, 1.5, '2025-06-18', true, '2025-06-18 12:30:00', 'x'],
    [null, null, null, null, null, null, null],
    ['A', 9007199254740993n, 2, '1969-12-31', false, '2025-06-18T00:00:00', 'y']
  ];
  const file = read(arrowFileOf(tableOfRows(columns, rows, '2025-06-18')));
  expect(file.width).toBe(columns.length);
  expect(file.column(0)).toEqual(['A', null, 'A']);
  expect(file.column(1)).toEqual([1n, null, 9007199254740993n]);
  expect(file.column(2)).toEqual([1.5, null, 2]);
  expect(file.column(3).map(Number)).toEqual([Date.parse('2025-06-18'), 0, -86_400_000]);
  expect(file.column(4)).toEqual([true, null, false]);
  expect(file.column(5)[0]).toBe(Date.parse('2025-06-18T12:30:00Z'));
  expect(file.column(6)).toEqual(['x', null, 'y']);
});

it("takes the database's own file where there is one", () => {
  const own = new Uint8Array([1, 2, 3]);
  expect(arrowFileOf({ ...tableOfRows([], [], '2025-06-18'), arrowFile: () => own })).toBe(own);
});

it('writes a table without rows', () => {
  expect(read(arrowFileOf(tableOfRows(columns, [], '2025-06-18'))).column(0)).toEqual([]);
});
