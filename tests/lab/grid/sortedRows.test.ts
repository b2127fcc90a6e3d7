import {
  tableOfRows,
  type ResultType,
  type Scalar
} from '../../../src/core/database/ResultTable.js';
import { sortedRows, type SortDirection } from '../../../src/lab/grid/sortedRows.js';

function order(type: ResultType, values: Scalar[], direction: SortDirection): number[] {
  const table = tableOfRows(
    [{ name: 'c', type }],
    values.map(value => [value]),
    '2025-06-18'
  );
  return [...sortedRows(table, 0, direction, 'en')];
}

it('sorts numbers by size, not by digits', () => {
  expect(order('integer', [10, 9n, -1], 'ascending')).toEqual([2, 1, 0]);
  expect(order('decimal', ['10.5', 9], 'descending')).toEqual([0, 1]);
});

it('puts missing values last in both directions', () => {
  expect(order('integer', [null, 2, null, 1], 'ascending')).toEqual([3, 1, 0, 2]);
  expect(order('text', [null, 'a', 'b'], 'descending')).toEqual([2, 1, 0]);
});

it('keeps equal values in their order in both directions', () => {
  expect(order('text', ['b', 'a', 'b', 'a'], 'ascending')).toEqual([1, 3, 0, 2]);
  expect(order('text', ['b', 'a', 'b', 'a'], 'descending')).toEqual([0, 2, 1, 3]);
});

it('sorts codes as people count, and dates in time', () => {
  expect(order('text', ['WH10', 'WH2', 'wh1'], 'ascending')).toEqual([2, 1, 0]);
  expect(order('date', ['2025-06-18', '2024-12-31'], 'ascending')).toEqual([1, 0]);
  expect(order('boolean', [true, false], 'ascending')).toEqual([1, 0]);
});
