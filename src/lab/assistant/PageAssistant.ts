import { Signal, type ISignal } from '@lumino/signaling';
import type { Assistant } from '../../core/agents/Assistant.js';
import type { AuditEvent } from '../../core/audit/AuditEvent.js';
import type { AuditTrail, TrailState } from '../../core/audit/AuditTrail.js';
import { Lazy } from '../../core/cache/Lazy.js';
import type { Configuration } from '../../core/config/Configuration.js';
import type { ConfigurationReading } from '../../core/config/readConfiguration.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { questionLimit } from '../../core/reading/questionLimit.js';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';
import type { Session, SessionManager } from '../../core/session/SessionManager.js';
import type { PersonaName } from '../../core/session/personas.js';
import type { Authenticator } from './Authenticator.js';
import type { IAssistant } from './IAssistant.js';

export interface PagePorts {
  readonly sessions: SessionManager;
  readonly trail: AuditTrail;
  /**
   * Asks the server what is configured.
   * @returns puts that and a person's settings together
   */
  readonly loadConfiguration: () => Promise<(settings: unknown) => ConfigurationReading>;
  /** Loads the assistant; it must know the sessions that `sessions` opens. */
  readonly start: (configuration: Configuration) => Promise<DisposableAssistant>;
  readonly loadAuthenticator: (configuration: Configuration) => Promise<Authenticator>;
  /** Acts after some milliseconds. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

export interface DisposableAssistant extends Assistant {
  /** Gives it up; what is being answered is still answered. */
  dispose(): void;
}

/** How often is looked whether the session has ended, in milliseconds; timers sleep, too. */
const idleCheck = 60_000;

/** One page's session and its assistant, which is loaded when it is first needed. */
export class PageAssistant implements IAssistant {
  private current: Session | null = null;
  private leaving = new AbortController();
  private hasIdledOut = false;
  private readonly assistant = new Lazy(() => this.start());
  private loaded: DisposableAssistant | null = null;
  private settings: unknown = null;
  private read: ((settings: unknown) => ConfigurationReading) | null = null;
  private reading: ConfigurationReading | null = null;
  private extension: unknown = null;
  private readonly changed = new Signal<this, Session | null>(this);
  private readonly extendedSignal = new Signal<this, readonly ExtensionProblem[]>(this);
  private readonly journalSignal = new Signal<this, TrailState>(this);
  private readonly configuredSignal = new Signal<this, ConfigurationReading>(this);

  constructor(private readonly ports: PagePorts) {
    ports.trail.watch(state => {
      this.journalSignal.emit(state);
    });
  }

  get session(): Session | null {
    const { current } = this;
    return current && this.ports.sessions.remaining(current.id) !== null ? current : null;
  }

  get sessionChanged(): ISignal<this, Session | null> {
    return this.changed;
  }

  get sessionEnds(): AbortSignal {
    return this.leaving.signal;
  }

  get idledOut(): boolean {
    return this.hasIdledOut;
  }

  async authenticator(): Promise<Authenticator> {
    return this.ports.loadAuthenticator(await this.usableConfiguration());
  }

  async signIn(
    enter: (by: Authenticator) => Promise<Session>,
    signal: AbortSignal
  ): Promise<Session> {
    const authenticator = await this.authenticator();
    const { source } = this;
    const session = await enter(authenticator);
    // Whether somebody is let in depends on what data there are.
    if (signal.aborted || source !== this.source) {
      this.ports.sessions.close(session.id);
      throw new AssistantError('query/stopped');
    }
    this.leave('asked');
    this.become(session);
    this.record({ event: 'login' });
    this.watchIdle(session.id);
    return session;
  }

  switchPersona(persona: PersonaName): Session {
    const { persona: from, id } = this.authorise();
    if (persona === from) {
      return this.authorise();
    }
    const session = this.ports.sessions.switchPersona(id, persona);
    this.become(session);
    this.record({ event: 'persona-switch', from });
    return session;
  }

  signOut(): void {
    this.leave('asked');
  }

  authorise(owner?: Session): Session {
    const { current } = this;
    if (!current) {
      throw new AssistantError('auth/not-signed-in');
    }
    try {
      this.ports.sessions.get(current.id);
    } catch (error) {
      this.leave('idle');
      throw error;
    }
    if (owner && owner !== current) {
      throw new AssistantError('auth/other-session');
    }
    return current;
  }

  get journal(): TrailState {
    return this.ports.trail.state;
  }

  get journalChanged(): ISignal<this, TrailState> {
    return this.journalSignal;
  }

  record(event: AuditEvent): void {
    this.ports.trail.record(this.current, event);
  }

  get extended(): ISignal<this, readonly ExtensionProblem[]> {
    return this.extendedSignal;
  }

  extend(extension: unknown): void {
    this.extension = extension;
    this.applyExtension();
  }

  get questionLimit(): number {
    return this.reading?.configuration.app.max_query_length ?? questionLimit;
  }

  get configured(): ISignal<this, ConfigurationReading> {
    return this.configuredSignal;
  }

  configure(settings: unknown): void {
    this.settings = settings;
    const { read, reading } = this;
    if (read && this.take(read(settings)) === reading) {
      // Who sets something wants to hear, also that nothing came of it.
      this.configuredSignal.emit(reading);
    }
  }

  load(): Promise<Assistant> {
    return this.assistant.get();
  }

  private async start(): Promise<Assistant> {
    const configuration = await this.usableConfiguration();
    const { reading } = this;
    const loaded = await this.ports.start(configuration);
    if (reading !== this.reading) {
      loaded.dispose();
      return this.start();
    }
    this.loaded = loaded;
    this.applyExtension();
    return loaded;
  }

  /** @throws AssistantError `system/configuration` if nothing may be asked with it */
  private async usableConfiguration(): Promise<Configuration> {
    this.read ??= await this.ports.loadConfiguration();
    const { configuration, problems } = this.take(this.read(this.settings));
    const stopping = problems.filter(({ stops }) => stops);
    if (stopping.length > 0) {
      // Asked of the server again the next time: somebody may have mended it.
      this.read = null;
      const sentences = stopping.map(({ path, message }) => `${path}: ${message}`);
      throw new AssistantError('system/configuration', [sentences.join(' ')]);
    }
    return configuration;
  }

  /** Puts a reading in force unless it is the one that is. */
  private take(reading: ConfigurationReading): ConfigurationReading {
    const { reading: before, source } = this;
    if (before && JSON.stringify(before) === JSON.stringify(reading)) {
      return before;
    }
    this.reading = reading;
    this.ports.sessions.idleLimit = reading.configuration.app.session_timeout * 1000;
    if (this.loaded) {
      this.loaded.dispose();
      this.loaded = null;
      this.assistant.forget();
    }
    if (before && source !== this.source) {
      this.leave('other-data');
    }
    this.configuredSignal.emit(reading);
    return reading;
  }

  /** Where answers come from. */
  private get source(): string | undefined {
    return this.reading?.configuration.database.type;
  }

  private applyExtension(): void {
    if (this.loaded && this.extension !== null) {
      this.extendedSignal.emit(this.loaded.extend(this.extension));
    }
  }

  private leave(because: 'asked' | 'idle' | 'other-data'): void {
    if (!this.current) {
      return;
    }
    this.record({ event: 'logout', because });
    this.ports.sessions.closeEverywhere(this.current.id);
    this.become(null, because === 'idle');
  }

  /** Stops and forgets what the session before left, then tells. */
  private become(session: Session | null, hasIdledOut = false): void {
    this.leaving.abort();
    this.leaving = new AbortController();
    this.loaded?.forgetAll();
    this.current = session;
    this.hasIdledOut = hasIdledOut;
    this.changed.emit(session);
  }

  private watchIdle(id: string): void {
    if (this.current?.id !== id) {
      return;
    }
    const left = this.ports.sessions.remaining(id);
    if (left === null) {
      this.leave('idle');
    } else {
      this.ports.later(Math.min(left + 1, idleCheck), () => {
        this.watchIdle(id);
      });
    }
  }
}
