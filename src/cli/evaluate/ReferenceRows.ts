import type { ResultColumn, Scalar } from '../../core/database/ResultTable.js';

export interface ValueColumn extends ResultColumn {
  readonly values: readonly Scalar[];
}

/** What a reference gives: the rows that an answer needs, and those that may stand in for some. */
export interface ReferenceRows {
  readonly columns: readonly ValueColumn[];
  readonly must: readonly (readonly string[])[];
  /** Digits after the point that the reference rounds a column to. */
  readonly digits: ReadonlyMap<string, number>;
  /** Rows that have to be there. */
  readonly needed: readonly number[];
  /** Rows tied at the limit: some or all of them may follow. */
  readonly tied: readonly number[];
  /** How many rows an answer may have. */
  readonly sizes: readonly number[];
  /** Negative where row `a` has to come before row `b`, 0 where the order is free. */
  readonly compare: (a: number, b: number) => number;
}
