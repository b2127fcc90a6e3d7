import { AssistantError } from '../errors/AssistantError.js';
import type { PersonaName } from './personas.js';

export interface Session {
  readonly id: string;
  readonly userName: string;
  /** The personas this user may act as. */
  readonly personas: readonly PersonaName[];
  readonly persona: PersonaName;
}

interface Entry {
  session: Session;
  lastSeen: number;
}

export interface SessionPorts {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** A new random id, never used before. */
  readonly newId: () => string;
}

/** Idle time after which a session ends, in milliseconds, unless another is set. */
export const sessionIdleLimit = 3_600_000;

/** Who is signed in, as which persona. Sessions live in memory only. */
export class SessionManager {
  /** Idle time after which a session ends, in milliseconds; holds at once for every session. */
  idleLimit = sessionIdleLimit;
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly ports: SessionPorts) {}

  /** @throws AssistantError `auth/persona-not-allowed` */
  open(userName: string, personas: readonly PersonaName[], persona: PersonaName): Session {
    assertAllowed(userName, personas, persona);
    const session: Session = { id: this.ports.newId(), userName, personas, persona };
    this.entries.set(session.id, { session, lastSeen: this.ports.now() });
    return session;
  }

  /**
   * The session, which counts as used now.
   * @throws AssistantError `auth/not-signed-in`, or `auth/session-expired` after the idle limit
   */
  get(id: string): Session {
    const entry = this.entries.get(id);
    if (!entry) {
      throw new AssistantError('auth/not-signed-in');
    }
    const now = this.ports.now();
    if (now - entry.lastSeen > this.idleLimit) {
      this.entries.delete(id);
      throw new AssistantError('auth/session-expired');
    }
    entry.lastSeen = now;
    return entry.session;
  }

  /** Milliseconds until the session ends unless it is used; null once it has. */
  remaining(id: string): number | null {
    const entry = this.entries.get(id);
    const left = entry ? entry.lastSeen + this.idleLimit - this.ports.now() : -1;
    return left < 0 ? null : left;
  }

  /** @throws AssistantError as `get`, and `auth/persona-not-allowed` */
  switchPersona(id: string, persona: PersonaName): Session {
    const { userName, personas } = this.get(id);
    assertAllowed(userName, personas, persona);
    const session: Session = { id, userName, personas, persona };
    this.entries.set(id, { session, lastSeen: this.ports.now() });
    return session;
  }

  close(id: string): void {
    this.entries.delete(id);
  }

  /** Ends the session and every other one of its user; one that has ended stays so. */
  closeEverywhere(id: string): void {
    const userName = this.entries.get(id)?.session.userName;
    for (const [other, { session }] of this.entries) {
      if (session.userName === userName) {
        this.entries.delete(other);
      }
    }
  }
}

function assertAllowed(
  userName: string,
  personas: readonly PersonaName[],
  persona: PersonaName
): void {
  if (!personas.includes(persona)) {
    throw new AssistantError('auth/persona-not-allowed', [userName, persona]);
  }
}
