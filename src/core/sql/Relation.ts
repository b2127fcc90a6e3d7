/** What the guard knows of a set of rows: a table, a CTE, a subquery. */
export interface Relation {
  /** The columns by name (lower case), each with the most different values it can hold. */
  readonly columns: ReadonlyMap<string, number>;
  /** Whether it may have columns that the guard cannot name: an unnamed expression, a PIVOT. */
  readonly open: boolean;
  /** The most rows it can have, where a table counts as `tableRows`. */
  readonly rows: number;
  /** Whether no table is read for it: rows that are written down, or counted up. */
  readonly made: boolean;
  /** Whether its conditions tie it to a row of the SELECT around it. */
  readonly tied: boolean;
}

/** What a table counts for, whose size nobody knows here. */
export const tableRows = 1_000_000;

/** A relation in a FROM clause. */
export interface Source {
  /** Its alias in lower case; empty where it has none. */
  readonly name: string;
  readonly relation: Relation;
}
