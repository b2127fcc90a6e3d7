import type { DimensionName } from '../semantics/model/Dimension.js';

/** The members that one row of an answer stands for: a stock item's product and warehouse. */
export type RowKey = Partial<Readonly<Record<DimensionName, string>>>;

/** The rows of an answer by their keys, in its order, so that a later turn can point at them. */
export interface ShownRows {
  readonly keys: readonly RowKey[];
  /** Whether these are all the rows that the answer had. */
  readonly isWhole: boolean;
}

export const noRows: ShownRows = { keys: [], isWhole: true };
