import type { PersonaName } from '../../../src/core/session/personas.js';

/** A question in several wordings, with what it means in SQL. */
export interface AskedQuestion {
  readonly persona: PersonaName;
  /** Ways of asking the same. */
  readonly questions: readonly string[];
  /** Its columns, in its order, are what the answer has to give. */
  readonly sql: string;
}
