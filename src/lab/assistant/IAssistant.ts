import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import type { Assistant } from '../../core/agents/Assistant.js';
import type { AuditEvent } from '../../core/audit/AuditEvent.js';
import type { TrailState } from '../../core/audit/AuditTrail.js';
import type { ConfigurationReading } from '../../core/config/readConfiguration.js';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';
import type { PersonaName } from '../../core/session/personas.js';
import type { Session } from '../../core/session/SessionManager.js';
import type { Authenticator } from './Authenticator.js';

/** Who is signed in on this page, and the assistant that answers them. */
export interface IAssistant {
  /** Null also once it has ended by itself. */
  readonly session: Session | null;
  /** Emitted when somebody signs in, becomes another persona, signs out, or has been idle. */
  readonly sessionChanged: ISignal<IAssistant, Session | null>;
  /** Aborts when this session ends, or goes on as another persona. */
  readonly sessionEnds: AbortSignal;
  /** Whether the last session ended for want of use. */
  readonly idledOut: boolean;
  /** How people sign in here; loaded when somebody first looks. */
  authenticator(): Promise<Authenticator>;
  /**
   * Lets in whom one of the authenticator's ways opened a session for.
   * @param signal gives up, also once the session is open
   * @throws AssistantError as that way does
   */
  signIn(enter: (by: Authenticator) => Promise<Session>, signal: AbortSignal): Promise<Session>;
  /** @throws AssistantError `auth/persona-not-allowed`, and as `authorise` */
  switchPersona(persona: PersonaName): Session;
  /** Ends every session of the user in this page. */
  signOut(): void;
  /**
   * Who is signed in, which counts as a use; asked before whatever is done for them.
   * @param owner the session that an answer was given in, which must be this one
   * @throws AssistantError `auth/not-signed-in`, `auth/session-expired`, `auth/other-session`
   */
  authorise(owner?: Session): Session;
  /** How the audit journal does. */
  readonly journal: TrailState;
  readonly journalChanged: ISignal<IAssistant, TrailState>;
  /** Writes down what who is signed in did, other than asking. */
  record(event: AuditEvent): void;
  /** What is wrong with the words that the settings add, each time they are taken in. */
  readonly extended: ISignal<IAssistant, readonly ExtensionProblem[]>;
  /** Takes in the words that the settings add, now or once the assistant is loaded. */
  extend(extension: unknown): void;
  /** The most characters of a question. */
  readonly questionLimit: number;
  /** The configuration in force, and what is wrong with it, each time it is put together. */
  readonly configured: ISignal<IAssistant, ConfigurationReading>;
  /**
   * Takes in what the person set of the configuration. The next question runs with it; what is
   * being answered ends as it began. Other data sign everybody out.
   */
  configure(settings: unknown): void;
  /**
   * The assistant with its database; the first call loads both, later ones share them until the
   * configuration changes.
   * @throws AssistantError `system/database-unavailable`, `system/configuration`; the next call
   * tries again
   */
  load(): Promise<Assistant>;
}

export const IAssistant = new Token<IAssistant>(
  'jupyterlab-supply-chain-assistant:IAssistant',
  'Who is signed in, and the assistant that answers them.'
);
