import type { Dialect, parse } from '@polyglot-sql/sdk/manual';
import type { ParsedSql, SqlParser } from '../../core/sql/SqlParser.js';
import { onlyExpression, withNegations } from './withNegations.js';

/** The parser's own limits, and the stack's. */
const tooDeep = /E_GUARD|call stack|recursion|unreachable/i;
/** What the parser may leave as text. */
const negatedLike = /\bnot\b[^]*like\b/i;

/** `@polyglot-sql/sdk` as Redshift reads SQL, which takes PostgreSQL's and DuckDB's common SQL too. */
export class PolyglotParser implements SqlParser {
  constructor(
    private readonly read: typeof parse,
    private readonly dialect: Dialect
  ) {}

  parse(sql: string): ParsedSql {
    const result = this.read(sql, this.dialect);
    if (!result.success) {
      const message = result.error.replace(/^Parse error at /, '');
      return { ok: false, tooDeep: tooDeep.test(message), message };
    }
    const statements: readonly unknown[] = result.ast;
    return {
      ok: true,
      statements: negatedLike.test(sql)
        ? statements.map(each => withNegations(each, text => this.expression(text)))
        : statements
    };
  }

  private expression(sql: string): unknown {
    const result = this.read(`SELECT ${sql}`, this.dialect);
    return result.success ? onlyExpression(result.ast) : undefined;
  }
}
