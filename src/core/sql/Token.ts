export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'operator' | 'mark' | 'parameter';

/** One lexical unit of a query. */
export interface Token {
  readonly kind: TokenKind;
  /**
   * What it says: a word folded to lower case as the databases fold it (ASCII only), a quoted
   * name without its quotes, anything else as written.
   */
  readonly value: string;
  /** UTF-16 offset in the text. */
  readonly at: number;
}
