import type { OnUsage } from '../cost/Usage.js';
import type { GuardedSql } from '../sql/GuardedSql.js';
import type { Dialect } from './Dialect.js';
import type { ResultTable } from './ResultTable.js';

/** A value bound to `$1`, `$2` …; a date is `{ date: 'YYYY-MM-DD' }`. */
export type Parameter = string | number | { readonly date: string };

export interface RunOptions {
  readonly signal: AbortSignal;
  /** The most rows wanted; the result says when there were more. */
  readonly rowLimit: number;
  /** Told what a paid database used for this statement, also when it fails or is stopped. */
  readonly onUsage?: OnUsage;
}

/** The port every database is reached through. */
export interface DatabaseClient {
  readonly dialect: Dialect;
  /** The day the data stands for, `YYYY-MM-DD`. */
  readonly today: string;
  /** Grows whenever the data changes; part of every cache key. */
  readonly dataVersion: string;
  /**
   * @throws AssistantError `query/stopped` when the signal aborts, `query/failed` with the
   * driver's error as its cause
   */
  run(sql: GuardedSql, parameters: readonly Parameter[], options: RunOptions): Promise<ResultTable>;
}
