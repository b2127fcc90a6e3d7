import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';

/** The code with which a query is refused, or that it is allowed. */
export type CodeOf = (sql: string, persona?: PersonaName) => string;

export const codeOfBy =
  (guard: SqlGuard): CodeOf =>
  (sql, persona = 'Warehouse Manager') => {
    const verdict = guard.guard(sql, persona);
    return verdict.allowed ? 'allowed' : verdict.code;
  };

export const openCodeOf = async (): Promise<CodeOf> =>
  codeOfBy(new SqlGuard(await nodePolyglotParser()));
