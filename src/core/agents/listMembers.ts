import type { DatabaseClient } from '../database/DatabaseClient.js';
import type { ResultTable } from '../database/ResultTable.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { dimensions } from '../semantics/model/Dimension.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import { guardCompiled } from '../sql/guardCompiled.js';

/** The most members of one dimension that are known by name. */
const memberLimit = 100_000;

/** The members that a query lists: a key each, and what it is called where that differs. */
export async function listMembers(
  database: DatabaseClient,
  query: SemanticQuery,
  persona: PersonaName,
  signal: AbortSignal
): Promise<ResultTable> {
  const { dialect, today } = database;
  const compiled = compileQuery(query, { dialect, persona, today });
  if (!compiled) {
    const [group] = query.groups;
    const name = group?.kind === 'dimension' ? dimensions[group.name].label : '';
    throw new RangeError(`The model cannot list ${name}.`);
  }
  const guarded = guardCompiled(compiled, persona);
  const options = { signal, rowLimit: memberLimit };
  return database.run(guarded, compiled.parameters, options);
}
