import { tableOfRows, type Scalar } from '../../../src/core/database/ResultTable.js';
import { columnWidths } from '../../../src/lab/grid/columnWidths.js';

const widthOf = (name: string, values: readonly Scalar[]): string | undefined =>
  columnWidths(
    tableOfRows(
      [{ name, type: 'text' }],
      values.map(value => [value]),
      '2025-06-18'
    ),
    [String]
  )[0];

it('breaks a heading into two lines where that makes it narrowest', () => {
  expect(widthOf('stock_value_at_cost', ['1'])).toBe('14ch + 1.4em');
  expect(widthOf('warehouse_code', ['WH01'])).toBe('12ch + 1.4em');
  expect(widthOf('customer', ['x'])).toBe('11ch + 1.4em');
});

it('has room for the longest of the first values, within limits', () => {
  expect(widthOf('name', ['x'.repeat(25)])).toBe('25ch + 1.4em');
  expect(widthOf('name', ['x'.repeat(90)])).toBe('40ch + 1.4em');
  expect(widthOf('n', ['1'])).toBe('6ch + 1.4em');
});
