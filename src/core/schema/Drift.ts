import type { TableName } from '../database/tables.js';

/** A column of the six tables as a database has it otherwise. */
export interface ColumnDrift {
  readonly table: TableName;
  readonly column: string;
  /** The type that the assistant reckons with, such as `decimal(10,2)`. */
  readonly expected: string;
  /** The type that it has, as the catalog writes it; null where there is no such column. */
  readonly found: string | null;
  /** Whether it can be reckoned with as it is. */
  readonly isUsable: boolean;
}

/** How a database differs from the six tables of the design. */
export interface Drift {
  readonly missingTables: readonly TableName[];
  readonly extraTables: readonly string[];
  readonly columns: readonly ColumnDrift[];
  /** Columns that the assistant knows nothing of. */
  readonly extraColumns: readonly { readonly table: TableName; readonly column: string }[];
}
