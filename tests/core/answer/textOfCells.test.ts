import { textOfCells } from '../../../src/core/answer/textOfCells.js';
import {
  tableOfRows,
  type ResultType,
  type Scalar
} from '../../../src/core/database/ResultTable.js';

function texts(type: ResultType, values: Scalar[], name = 'column', locale = 'en-GB'): string[] {
  const table = tableOfRows(
    [{ name, type }],
    values.map(value => [value]),
    '2025-06-18'
  );
  return values.map(textOfCells(table, 0, locale));
}

it('groups whole numbers, exactly also beyond 2^53, but not years', () => {
  expect(texts('integer', [1234567, 9007199254740993n, null])).toEqual([
    '1,234,567',
    '9,007,199,254,740,993',
    ''
  ]);
  expect(texts('integer', [2025], 'order_year')).toEqual(['2025']);
});

it('writes money with two decimals, in the way of the locale', () => {
  expect(texts('decimal', [1234.5, '2'], 'cost', 'de')).toEqual(['1.234,50', '2,00']);
});

it('gives all doubles of a column the same decimals, four at most', () => {
  expect(texts('double', [1, 0.25, null])).toEqual(['1.00', '0.25', '']);
  expect(texts('double', [1 / 3])).toEqual(['0.3333']);
});

it('writes the day that is meant, whatever the zone of the reader', () => {
  expect(texts('date', ['2025-06-18', null, 'soon'])).toEqual(['18 Jun 2025', '', 'soon']);
  expect(texts('timestamp', ['2025-06-18 23:30:00'])).toEqual(['18 Jun 2025, 23:30']);
});
