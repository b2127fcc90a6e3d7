import type { AuditEvent } from './AuditEvent.js';
import type { PersonaName } from '../session/personas.js';

/** One line of the journal. */
export type AuditEntry = AuditEvent & {
  /** An id of the session that cannot be used to act in it. */
  readonly session: string;
  /** Counts from 1 within a session: a number that is missing is an entry that was lost. */
  readonly sequence: number;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly user: string;
  /** Null while nobody is signed in. */
  readonly persona: PersonaName | null;
};

/** Where entries are kept; they can only be added. */
export interface Journal {
  /** @throws AssistantError if they are not kept, none or all of them */
  append(entries: readonly AuditEntry[]): Promise<void>;
}
