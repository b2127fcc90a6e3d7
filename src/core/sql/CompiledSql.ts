import type { Dialect } from '../database/Dialect.js';
import type { Parameter } from '../database/DatabaseClient.js';
import type { TableName } from '../database/tables.js';

/** SQL that our own compiler printed from a reading, with the tables that it reads. */
export interface CompiledSql {
  readonly dialect: Dialect;
  /** The statement; its values stand as `$1`, `$2` … */
  readonly text: string;
  readonly parameters: readonly Parameter[];
  readonly tables: ReadonlySet<TableName>;
}
