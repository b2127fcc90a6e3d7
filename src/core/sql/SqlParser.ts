/**
 * What a parser made of one text: a plain tree of objects, arrays and scalars in which an
 * expression is an object with one key, the kind of the node. The guard believes nothing of it
 * that it does not know.
 */
export type ParsedSql =
  | { readonly ok: true; readonly statements: readonly unknown[] }
  | { readonly ok: false; readonly tooDeep: boolean; readonly message: string };

/** The port to a SQL parser, loaded before the guard is made. */
export interface SqlParser {
  /** @param sql canonical text: no comments, one way of escaping. Never throws. */
  parse(sql: string): ParsedSql;
}
