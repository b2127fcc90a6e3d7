import { tables, type TableName } from '../database/tables.js';

/**
 * One cell as the table's column types say: text as it is, integers as they are, decimals as
 * whole cents, dates as days since 1970-01-01.
 */
export type Cell = string | number | null;

/** Some rows of one table, column by column in the order of `tables`. */
export interface TableBatch {
  readonly table: TableName;
  readonly rowCount: number;
  readonly columns: readonly (readonly Cell[])[];
}

/** Gathers rows until there are enough for a batch, so that no table is ever held as a whole. */
export class TableBatchBuilder {
  private columns: Cell[][];
  private rowCount = 0;

  constructor(private readonly table: TableName) {
    this.columns = tables[table].columns.map(() => []);
  }

  get isFull(): boolean {
    return this.rowCount >= 32_768;
  }

  /** @param row one cell a column, in the order of `tables` */
  add(row: readonly Cell[]): void {
    this.columns.forEach((column, index) => column.push(row[index] ?? null));
    this.rowCount += 1;
  }

  /** The rows gathered so far; the builder starts anew. */
  take(): TableBatch {
    const batch = { table: this.table, rowCount: this.rowCount, columns: this.columns };
    this.columns = this.columns.map(() => []);
    this.rowCount = 0;
    return batch;
  }
}
