import type { Assistant, Query } from '../../../src/core/agents/Assistant.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import type { Completion } from '../../../src/core/reading/completion/Completion.js';
import { AuditTrail } from '../../../src/core/audit/AuditTrail.js';
import type { Journal } from '../../../src/core/audit/Journal.js';
import type { ExtensionProblem } from '../../../src/core/reading/extension/readExtension.js';
import { SessionManager } from '../../../src/core/session/SessionManager.js';
import { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import { PaperJournal } from '../../core/audit/PaperJournal.js';

/** A question in flight, which the test answers when it likes. */
export interface Asked {
  readonly query: Query;
  readonly answer: (outcome: Outcome) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** An assistant that answers what the test says, and keeps what it was asked. */
export class ScriptedAssistant implements Assistant {
  readonly asOf = '2025-06-18';
  readonly asked: Asked[] = [];
  readonly forgotten: string[] = [];
  readonly prepared: string[] = [];
  /** What it offers to complete, whatever is typed. */
  completions: readonly Completion[] = [];

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

  forget(conversationId: string): void {
    this.forgotten.push(conversationId);
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

/** A page with this assistant; `start` stands in for the loading. */
export function pageWith(
  assistant: ScriptedAssistant,
  start: () => Promise<Assistant> = () => Promise.resolve(assistant),
  journal = new PaperJournal()
): PageAssistant {
  const sessions = new SessionManager({ now: () => 0, newId: counter('s') });
  return new PageAssistant(sessions, trailOf(journal), start);
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
