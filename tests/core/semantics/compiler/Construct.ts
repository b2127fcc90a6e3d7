import type { SemanticQuery } from '../../../../src/core/semantics/SemanticQuery.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import { queryOf } from '../queryOf.js';

/** What a reading means, said once more in SQL that a person wrote. */
export interface Construct {
  readonly name: string;
  readonly persona: PersonaName;
  readonly query: SemanticQuery;
  /** Its columns, in its order, are what the reading has to give. */
  readonly sql: string;
}

export const construct = (
  name: string,
  persona: PersonaName,
  parts: Partial<SemanticQuery>,
  sql: string
): Construct => ({ name, persona, query: queryOf(parts), sql });
