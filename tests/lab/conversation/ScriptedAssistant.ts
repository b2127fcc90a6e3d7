import type { Query } from '../../../src/core/agents/Assistant.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import type { CacheStats } from '../../../src/core/cache/QueryCache.js';
import type { CostTracker } from '../../../src/core/cost/CostTracker.js';
import type { Completion } from '../../../src/core/reading/completion/Completion.js';
import { AuditTrail } from '../../../src/core/audit/AuditTrail.js';
import type { Journal } from '../../../src/core/audit/Journal.js';
import type { ExtensionProblem } from '../../../src/core/reading/extension/readExtension.js';
import {
  readConfiguration,
  type ConfigurationReading
} from '../../../src/core/config/readConfiguration.js';
import { english } from '../../../src/core/language/Translation.js';
import type { ToolForm } from '../../../src/core/tools/ToolForm.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { SessionManager, type Session } from '../../../src/core/session/SessionManager.js';
import type { SignInMethod } from '../../../src/core/session/SignInMethod.js';
import { PageAuthenticator } from '../../../src/lab/assistant/PageAuthenticator.js';
import {
  PageAssistant,
  type DisposableAssistant,
  type PagePorts
} from '../../../src/lab/assistant/PageAssistant.js';
import { PaperJournal } from '../../core/audit/PaperJournal.js';

/** A question in flight, which the test answers when it likes. */
export interface Asked {
  readonly query: Query;
  readonly answer: (outcome: Outcome) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** An assistant that answers what the test says, and keeps what it was asked. */
export class ScriptedAssistant implements DisposableAssistant {
  readonly asOf = '2025-06-18';
  costs: CostTracker | null = null;
  cacheStats: CacheStats = { hits: 0, misses: 0, size: 0 };
  readonly asked: Asked[] = [];
  readonly forgotten: string[] = [];
  readonly prepared: string[] = [];
  /** What it offers to complete, whatever is typed. */
  completions: readonly Completion[] = [];

  /** How its tables differ. */
  drift: readonly string[] = [];

  schemaReport(): Promise<readonly string[]> {
    return Promise.resolve(this.drift);
  }

  processQuery(query: Query): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        query,
        answer: outcome => {
          resolve(outcome);
          return settled();
        },
        fail: error => {
          reject(error);
          return settled();
        }
      });
    });
  }

  prepare(sessionId: string): Promise<void> {
    this.prepared.push(sessionId);
    return Promise.resolve();
  }

  /** What it was given as an administrator's words. */
  readonly extensions: unknown[] = [];
  problems: readonly ExtensionProblem[] = [];

  extend(extension: unknown): readonly ExtensionProblem[] {
    this.extensions.push(extension);
    return this.problems;
  }

  complete(): readonly Completion[] {
    return this.completions;
  }

  /** The planning tools that it has. */
  forms: readonly ToolForm[] = [];

  toolForms(): Promise<readonly ToolForm[]> {
    return Promise.resolve(this.forms);
  }

  forget(conversationId: string): void {
    this.forgotten.push(conversationId);
  }

  /** How often everything was forgotten. */
  emptied = 0;

  forgetAll(): void {
    this.emptied += 1;
  }

  isDisposed = false;

  dispose(): void {
    this.isDisposed = true;
  }

  /** The newest question. */
  get newest(): Asked {
    const newest = this.asked.at(-1);
    if (!newest) {
      throw new Error('Nothing was asked.');
    }
    return newest;
  }
}

/** Lets in whom the test says, in the way it says. */
export class ScriptedAuthenticator {
  signIn: SignInMethod = { mode: 'demo' };
  /** What was typed, oldest first. */
  readonly typed: string[] = [];
  /** Ends a sign-in by password. */
  settle: (session: Promise<Session>) => void = () => undefined;

  askMethod(): Promise<SignInMethod> {
    return Promise.resolve(this.signIn);
  }

  authenticate(username: string, password: string): Promise<Session> {
    this.typed.push(`${username} ${password}`);
    return new Promise((resolve, reject) => {
      this.settle = session => {
        session.then(resolve, reject);
      };
    });
  }
}

/** A page with this assistant; `start` stands in for the loading. */
export function pageWith(
  assistant: ScriptedAssistant,
  start: () => Promise<DisposableAssistant> = () => Promise.resolve(assistant),
  journal = new PaperJournal(),
  more: Partial<PagePorts> & { readonly authenticator?: ScriptedAuthenticator } = {}
): PageAssistant {
  const { authenticator = new ScriptedAuthenticator(), ...ports } = more;
  const { sessions = new SessionManager({ now: () => 0, newId: counter('s') }) } = ports;
  const trail = trailOf(journal);
  const signIn = new PageAuthenticator({
    sessions,
    auditor: trail,
    askMethod: () => authenticator.askMethod(),
    auth: authenticator,
    isGenerated: true
  });
  return new PageAssistant({
    sessions,
    trail,
    start,
    // As without a server part: what the person sets is all there is.
    loadConfiguration: () => Promise.resolve(configuredBy({})),
    loadAuthenticator: () => Promise.resolve(signIn),
    later: () => undefined,
    ...ports
  });
}

/** What a server has configured, by its file, with what the person sets over it. */
export function configuredBy(file: unknown): (settings: unknown) => ConfigurationReading {
  return settings => readConfiguration({ file, faults: [], environment: {}, settings }, english);
}

/** Signs a demo user in, or goes on as another persona. */
export async function signIn(page: PageAssistant, persona: PersonaName): Promise<Session> {
  const { signal } = new AbortController();
  return page.session
    ? page.switchPersona(persona)
    : page.signIn(by => by.asDemo(persona, signal), signal);
}

/** A trail to this journal, which tries again at once. */
export function trailOf(journal: Journal): AuditTrail {
  const later = (_: number, act: () => void): void => {
    setTimeout(act);
  };
  return new AuditTrail({ journal, later, now: () => 0, newId: counter('a') });
}

export function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}

/** After every promise that is due now. */
export async function settled(): Promise<void> {
  await new Promise(resolve => {
    setTimeout(resolve);
  });
}
