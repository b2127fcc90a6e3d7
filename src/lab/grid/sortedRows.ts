import type { ResultTable } from '../../core/database/ResultTable.js';
import { isNumeric } from '../../core/answer/textOfCells.js';

export type SortDirection = 'ascending' | 'descending';

/**
 * The numbers of the rows in the order of one column. Equal values keep their order; a missing
 * value comes last in both directions.
 * @param column index in `table.columns`
 * @param locale BCP 47; text sorts as its readers expect, and `WH2` before `WH10`
 */
export function sortedRows(
  table: ResultTable,
  column: number,
  direction: SortDirection,
  locale: string
): Uint32Array {
  const keys = sortKeys(table, column, locale);
  const rows = Uint32Array.from({ length: table.rowCount }, (_, row) => row);
  const sign = direction === 'ascending' ? 1 : -1;
  const key = (row: number): number => keys[row] ?? NaN;
  return rows.sort((left, right) => {
    const a = key(left);
    const b = key(right);
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) {
      return left - right;
    }
    if (Number.isNaN(a)) {
      return 1;
    }
    return Number.isNaN(b) ? -1 : sign * (a - b);
  });
}

/** A number for each row by which the rows sort; NaN where there is no value. */
function sortKeys(table: ResultTable, column: number, locale: string): Float64Array {
  const keys = new Float64Array(table.rowCount);
  const type = table.columns[column]?.type ?? 'text';
  if (isNumeric(type) || type === 'boolean') {
    for (let row = 0; row < keys.length; row++) {
      const value = table.value(row, column);
      keys[row] = value === null ? NaN : Number(value);
    }
    return keys;
  }
  // Comparing text is slow: each distinct value is placed once, the rows sort by its place.
  const texts: (string | null)[] = [];
  for (let row = 0; row < keys.length; row++) {
    const value = table.value(row, column);
    texts.push(value === null ? null : String(value));
  }
  const distinct = [...new Set(texts)].filter(text => text !== null);
  if (type === 'text') {
    distinct.sort(new Intl.Collator(locale, { numeric: true }).compare);
  } else {
    distinct.sort();
  }
  const places = new Map<string | null, number>(distinct.map((text, place) => [text, place]));
  texts.forEach((text, row) => {
    keys[row] = places.get(text) ?? NaN;
  });
  return keys;
}
