import type { GuardCode } from './guardCodes.js';
import type { GuardedSql } from './GuardedSql.js';

export interface GuardRefusal {
  readonly allowed: false;
  readonly code: GuardCode;
  /** A sentence that says what and where. */
  readonly message: string;
  /** What stands for `%1` … in the code's text. */
  readonly parts: readonly string[];
}

export type GuardVerdict = { readonly allowed: true; readonly sql: GuardedSql } | GuardRefusal;
