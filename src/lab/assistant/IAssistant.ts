import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import type { Assistant } from '../../core/agents/Assistant.js';
import type { AuditEvent } from '../../core/audit/AuditEvent.js';
import type { TrailState } from '../../core/audit/AuditTrail.js';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';
import type { PersonaName } from '../../core/session/personas.js';
import type { Session } from '../../core/session/SessionManager.js';

/** Who is signed in on this page, and the assistant that answers them. */
export interface IAssistant {
  readonly session: Session | null;
  readonly sessionChanged: ISignal<IAssistant, Session | null>;
  /** Signs in a demo user; exists only while the data is generated. */
  signInAsDemo(persona: PersonaName): Session;
  signOut(): void;
  /** How the audit journal does. */
  readonly journal: TrailState;
  readonly journalChanged: ISignal<IAssistant, TrailState>;
  /** Writes down what who is signed in did, other than asking. */
  record(event: AuditEvent): void;
  /** What is wrong with the words that the settings add, each time they are taken in. */
  readonly extended: ISignal<IAssistant, readonly ExtensionProblem[]>;
  /** Takes in the words that the settings add, now or once the assistant is loaded. */
  extend(extension: unknown): void;
  /**
   * The assistant with its database; the first call loads both, later ones share them.
   * @throws AssistantError `system/database-unavailable`; the next call tries again
   */
  load(): Promise<Assistant>;
}

export const IAssistant = new Token<IAssistant>(
  'jupyterlab-supply-chain-assistant:IAssistant',
  'Who is signed in, and the assistant that answers them.'
);
