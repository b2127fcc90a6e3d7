/** One value of a result. A date is its ISO day, `YYYY-MM-DD`. */
export type Scalar = string | number | bigint | boolean | null;

export type ResultType =
  'text' | 'integer' | 'decimal' | 'double' | 'date' | 'timestamp' | 'boolean';

export interface ResultColumn {
  readonly name: string;
  readonly type: ResultType;
}

/** What a database returned: columns of one type each, read by row and column. */
export interface ResultTable {
  readonly columns: readonly ResultColumn[];
  readonly rowCount: number;
  /** Whether the database held more rows than the cap that was asked for. */
  readonly truncated: boolean;
  /** The day the data stands for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** @param row 0 ≤ row < rowCount @param column index in `columns`; outside is undefined */
  value(row: number, column: number): Scalar;
  /** The same rows as an Arrow IPC file, where the database returned Arrow. */
  readonly arrowFile?: () => Uint8Array;
}

/** A table over rows that are at hand already. */
export function tableOfRows(
  columns: readonly ResultColumn[],
  rows: readonly (readonly Scalar[])[],
  asOf: string,
  truncated = false
): ResultTable {
  return {
    columns,
    rowCount: rows.length,
    truncated,
    asOf,
    value: (row, column) => rows[row]?.[column] ?? null
  };
}

export function rowsOf(table: ResultTable): Scalar[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((_column, column) => table.value(row, column))
  );
}
