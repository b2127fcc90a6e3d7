import type { PersonaName } from '../session/personas.js';

/** No person: it runs the registered statements, and nothing else. */
export type ServiceIdentity = 'Planning Service';

declare const guarded: unique symbol;

/**
 * SQL that the guard let pass for one persona or service: the only SQL a database client accepts.
 * Nothing but the guard makes one, so unguarded SQL does not compile.
 */
export interface GuardedSql {
  readonly [guarded]: true;
  /** The canonical text: one SELECT over the persona's tables, or a registered one. */
  readonly text: string;
  readonly persona: PersonaName | ServiceIdentity;
}

/** For the three guards alone; a test holds that nobody else imports it. */
export function passedSql(text: string, persona: PersonaName | ServiceIdentity): GuardedSql {
  return { text, persona } as GuardedSql;
}
