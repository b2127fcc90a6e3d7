import { AssistantError } from '../errors/AssistantError.js';
import type { PasswordVerifier } from './PasswordHasher.js';
import { personaNames, type PersonaName } from './personas.js';
import type { Session, SessionManager } from './SessionManager.js';
import type { UserStore } from './UserStore.js';

export interface AuthPorts {
  readonly users: UserStore;
  readonly hasher: PasswordVerifier;
  readonly sessions: SessionManager;
}

/** Of random bytes that nobody kept, at `passwordCost`: what an unknown name is compared with. */
const decoyHash = '$2b$12$2T7MQ5f3mG5iQWyNz6QOAuMNWmbcdceik7csN1U1QElHWc6A8WLvC';

/** Who may sign in, and as what. */
export class AuthManager {
  constructor(private readonly ports: AuthPorts) {}

  /**
   * A new session as the first of the user's personas.
   *
   * An unknown name, a wrong password and an inactive user fail alike, in words and in work: what
   * happened tells nobody which names exist.
   * @throws AssistantError `auth/invalid-credentials`, and as the ports do
   */
  async authenticate(username: string, password: string, signal?: AbortSignal): Promise<Session> {
    const { users, hasher, sessions } = this.ports;
    const user = await users.find(username, signal);
    const matches = await hasher.matches(password, user?.password_hash ?? decoyHash, signal);
    if (!matches || !user?.active) {
      throw new AssistantError('auth/invalid-credentials');
    }
    return sessions.open(user.username, user.personas, user.personas[0]);
  }

  /**
   * Whether who is signed in may act as this persona.
   * @throws AssistantError as `SessionManager.get`
   */
  authorizePersona(sessionId: string, persona: PersonaName): boolean {
    return this.ports.sessions.get(sessionId).personas.includes(persona);
  }

  /** @throws AssistantError as `SessionManager.get` */
  getAuthorizedPersonas(sessionId: string): readonly PersonaName[] {
    return personaNames.filter(persona => this.authorizePersona(sessionId, persona));
  }

  /** Ends the session and every other one of its user. */
  logout(sessionId: string): void {
    this.ports.sessions.closeEverywhere(sessionId);
  }
}
