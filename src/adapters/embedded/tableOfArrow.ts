import type { DataType, Table } from 'apache-arrow';
import type { ResultTable } from '../../core/database/ResultTable.js';
import { arrowFileOf } from './arrowFileOf.js';
import { cellReader } from './cellReader.js';
import { resultTypeOf } from './resultTypeOf.js';

/** A result that DuckDB returned, read cell by cell where it lies. */
export function tableOfArrow(table: Table, asOf: string, truncated: boolean): ResultTable {
  const readers = table.schema.fields.map((_field, index) => {
    const column = table.getChildAt(index);
    return column === null ? () => null : cellReader(column);
  });
  return {
    columns: table.schema.fields.map(field => ({
      name: field.name,
      type: resultTypeOf(field.type as DataType)
    })),
    rowCount: table.numRows,
    truncated,
    asOf,
    value: (row, column) =>
      row >= 0 && row < table.numRows ? (readers[column]?.(row) ?? null) : null,
    arrowFile: () => arrowFileOf(table)
  };
}
