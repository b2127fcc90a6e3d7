import type { Dialect } from '../../database/Dialect.js';
import type { CompiledSql } from '../../sql/CompiledSql.js';
import { personas, type PersonaName } from '../../session/personas.js';
import type { SemanticQuery } from '../SemanticQuery.js';
import { figuresSelect } from './figuresSelect.js';
import { listSelect } from './listSelect.js';
import { printSelect } from './printSelect.js';

export interface CompileOptions {
  readonly dialect: Dialect;
  readonly persona: PersonaName;
  /** The day the question is asked for, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A reading as SQL for one database.
 * @returns null where the tables that the persona may read cannot give what the reading asks
 */
export function compileQuery(
  query: SemanticQuery,
  { dialect, persona, today }: CompileOptions
): CompiledSql | null {
  const select = query.rows
    ? listSelect(query, query.rows, persona, today)
    : figuresSelect(query, persona, today);
  const compiled = select && printSelect(select, dialect, today);
  // A condition may look into another relation, whoever may read the rows themselves.
  const isReadable = [...(compiled?.tables ?? [])].every(name =>
    personas[persona].tables.includes(name)
  );
  return isReadable ? compiled : null;
}
