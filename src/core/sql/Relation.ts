/** What the guard knows of a set of rows: a table, a CTE, a subquery. */
export interface Relation {
  /** The columns by name (lower case), each with the most different values it can hold. */
  readonly columns: ReadonlyMap<string, number>;
  /** Whether it may have columns that the guard cannot name: an unnamed expression, a PIVOT. */
  readonly open: boolean;
  /** The most rows it can have; Infinity for a table. */
  readonly rows: number;
}

/** A relation in a FROM clause. */
export interface Source {
  /** Its alias in lower case; empty where it has none. */
  readonly name: string;
  readonly relation: Relation;
}
