import type { Dialect, parse } from '@polyglot-sql/sdk/manual';
import type { ParsedSql, SqlParser } from '../../core/sql/SqlParser.js';

/** The parser's own limits, and the stack's. */
const tooDeep = /E_GUARD|call stack|recursion|unreachable/i;

/** `@polyglot-sql/sdk` as Redshift reads SQL, which takes PostgreSQL's and DuckDB's common SQL too. */
export class PolyglotParser implements SqlParser {
  constructor(
    private readonly read: typeof parse,
    private readonly dialect: Dialect
  ) {}

  parse(sql: string): ParsedSql {
    const result = this.read(sql, this.dialect);
    if (result.success) {
      return { ok: true, statements: result.ast };
    }
    const message = result.error.replace(/^Parse error at /, '');
    return { ok: false, tooDeep: tooDeep.test(message), message };
  }
}
