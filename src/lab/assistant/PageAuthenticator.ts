import type { Auditor } from '../../core/audit/AuditTrail.js';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import type { AuthManager } from '../../core/session/AuthManager.js';
import { personaNames, type PersonaName } from '../../core/session/personas.js';
import type { Session, SessionManager } from '../../core/session/SessionManager.js';
import type { SignInMethod } from '../../core/session/SignInMethod.js';
import type { Authenticator } from './Authenticator.js';

export interface PageAuthenticatorPorts {
  readonly sessions: SessionManager;
  readonly auditor: Auditor;
  /** Asks the server how people sign in. */
  readonly askMethod: (signal: AbortSignal) => Promise<SignInMethod>;
  readonly auth: Pick<AuthManager, 'authenticate'>;
  /** Whether all data is generated: else nobody is let in without being asked who they are. */
  readonly isGenerated: boolean;
}

/** The name that a demo user's questions are kept under. */
const demoUser = 'demo';
/** Characters of a name that did not sign in, in the journal. */
const longestName = 64;

/** The one way in that the server wants, and no other. */
export class PageAuthenticator implements Authenticator {
  constructor(private readonly ports: PageAuthenticatorPorts) {}

  async method(signal: AbortSignal): Promise<SignInMethod> {
    const method = await this.ports.askMethod(signal);
    if (method.mode === 'demo' && !this.ports.isGenerated) {
      throw new AssistantError('auth/other-sign-in');
    }
    return method;
  }

  async asDemo(persona: PersonaName, signal: AbortSignal): Promise<Session> {
    const { mode } = await this.method(signal);
    if (mode !== 'demo') {
      throw new AssistantError('auth/other-sign-in');
    }
    return this.ports.sessions.open(demoUser, personaNames, persona);
  }

  async byProfile(signal: AbortSignal): Promise<Session> {
    const method = await this.method(signal);
    if (method.mode !== 'profile') {
      throw new AssistantError('auth/other-sign-in');
    }
    const { user, personas } = method;
    return this.ports.sessions.open(user, personas, personas[0]);
  }

  async byPassword(username: string, password: string, signal: AbortSignal): Promise<Session> {
    const { auth, auditor } = this.ports;
    try {
      return await auth.authenticate(username, password, signal);
    } catch (error) {
      if (isAssistantError(error) && error.code === 'auth/invalid-credentials') {
        const name = Array.from(username).slice(0, longestName).join('');
        auditor.record(null, { event: 'failed-login', username: name });
      }
      throw error;
    }
  }
}
