import { AssistantError } from '../errors/AssistantError.js';
import { english } from '../language/Translation.js';
import { personas, personasReading, type PersonaName } from '../session/personas.js';
import type { CompiledSql } from './CompiledSql.js';
import { guardCodes } from './guardCodes.js';
import { passedSql, type GuardedSql } from './GuardedSql.js';

/**
 * Lets SQL of our own compiler pass, which says itself what it reads; no parser is needed.
 * @throws AssistantError `query/refused-sql` for a table the persona may not read
 */
export function guardCompiled(compiled: CompiledSql, persona: PersonaName): GuardedSql {
  for (const table of compiled.tables) {
    if (!personas[persona].tables.includes(table)) {
      const readers = personasReading(table).join(', ');
      throw new AssistantError('query/refused-sql', [
        english.__(guardCodes['guard/table'], table, persona, readers)
      ]);
    }
  }
  return passedSql(compiled.text, persona);
}
