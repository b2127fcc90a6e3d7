import type { PersonaName } from '../session/personas.js';

declare const guarded: unique symbol;

/**
 * SQL that the guard let pass for one persona: the only SQL a database client accepts.
 * Nothing but the guard makes one, so unguarded SQL does not compile.
 */
export interface GuardedSql {
  readonly [guarded]: true;
  /** The canonical text: one SELECT over the persona's tables. */
  readonly text: string;
  readonly persona: PersonaName;
}

/** For `SqlGuard` and `guardCompiled` alone; a test holds that nobody else imports it. */
export function passedSql(text: string, persona: PersonaName): GuardedSql {
  return { text, persona } as GuardedSql;
}
