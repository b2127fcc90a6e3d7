import { Signal, type ISignal } from '@lumino/signaling';
import type { Assistant } from '../../core/agents/Assistant.js';
import type { AuditEvent } from '../../core/audit/AuditEvent.js';
import type { AuditTrail, TrailState } from '../../core/audit/AuditTrail.js';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';
import type { Session, SessionManager } from '../../core/session/SessionManager.js';
import { personaNames, type PersonaName } from '../../core/session/personas.js';
import type { IAssistant } from './IAssistant.js';

/** The name that a demo user's questions are kept under. */
const demoUser = 'demo';

/** One page's session and its assistant, which is loaded when it is first needed. */
export class PageAssistant implements IAssistant {
  private current: Session | null = null;
  private loading: Promise<Assistant> | null = null;
  private loaded: Assistant | null = null;
  private extension: unknown = null;
  private readonly changed = new Signal<this, Session | null>(this);
  private readonly extendedSignal = new Signal<this, readonly ExtensionProblem[]>(this);
  private readonly journalSignal = new Signal<this, TrailState>(this);

  /** @param start loads the assistant; it must know the sessions that `sessions` opens */
  constructor(
    private readonly sessions: SessionManager,
    private readonly trail: AuditTrail,
    private readonly start: () => Promise<Assistant>
  ) {
    trail.watch(state => {
      this.journalSignal.emit(state);
    });
  }

  get session(): Session | null {
    return this.current;
  }

  get sessionChanged(): ISignal<this, Session | null> {
    return this.changed;
  }

  signInAsDemo(persona: PersonaName): Session {
    const from = this.current?.persona;
    const session = this.sessions.open(demoUser, personaNames, persona);
    this.become(session);
    this.record(from === undefined ? { event: 'login' } : { event: 'persona-switch', from });
    return session;
  }

  signOut(): void {
    if (this.current) {
      this.record({ event: 'logout' });
    }
    this.become(null);
  }

  get journal(): TrailState {
    return this.trail.state;
  }

  get journalChanged(): ISignal<this, TrailState> {
    return this.journalSignal;
  }

  record(event: AuditEvent): void {
    this.trail.record(this.current, event);
  }

  get extended(): ISignal<this, readonly ExtensionProblem[]> {
    return this.extendedSignal;
  }

  extend(extension: unknown): void {
    this.extension = extension;
    this.applyExtension();
  }

  load(): Promise<Assistant> {
    this.loading ??= this.start().then(
      loaded => {
        this.loaded = loaded;
        this.applyExtension();
        return loaded;
      },
      (error: unknown) => {
        // A failure is not kept: the next call tries again.
        this.loading = null;
        throw error;
      }
    );
    return this.loading;
  }

  private applyExtension(): void {
    if (this.loaded && this.extension !== null) {
      this.extendedSignal.emit(this.loaded.extend(this.extension));
    }
  }

  private become(session: Session | null): void {
    if (this.current) {
      this.sessions.close(this.current.id);
    }
    this.current = session;
    this.changed.emit(session);
  }
}
