import type { AskRequest, Outcome } from '../answer/Outcome.js';
import type { CacheStats } from '../cache/QueryCache.js';
import type { CostTracker } from '../cost/CostTracker.js';
import type { Completion } from '../reading/completion/Completion.js';
import type { ExtensionProblem } from '../reading/extension/readExtension.js';
import type { ToolForm } from '../tools/ToolForm.js';

/** Where an answer in the making stands. */
export type Phase = 'starting' | 'reading' | 'asking' | 'checking' | 'running' | 'drawing';

export interface Query {
  /** Whose question: a session of the `SessionManager`. */
  readonly sessionId: string;
  /** Turns that may refer to one another: the panel, or one notebook. */
  readonly conversationId: string;
  readonly request: AskRequest;
  readonly signal: AbortSignal;
  /** With what the phase will cost about, in US dollars, where that is known before. */
  readonly onPhase?: (phase: Phase, estimateUsd?: number) => void;
  /** How far a long phase is, in words that stand for the phase's own. */
  readonly onProgress?: (text: string) => void;
  /** Hears what a model writes, piece by piece; the answer's sentence takes its place. */
  readonly onText?: (piece: string) => void;
}

/** What the panel, the notebook and the commands talk to. */
export interface Assistant {
  /** The day the data stands for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What paid services cost; null where none is used. */
  readonly costs: CostTracker | null;
  /** How many answers were remembered. */
  readonly cacheStats: CacheStats;
  /**
   * How the tables differ from those it knows and what that costs, in sentences; none where they
   * do not, or nobody can tell.
   */
  schemaReport(): Promise<readonly string[]>;
  /** Ends in exactly one outcome; a failure, a stop included, is an outcome too. */
  processQuery(query: Query): Promise<Outcome>;
  /** Gets what the first question of a session will need; a question need not wait for it. */
  prepare(sessionId: string): Promise<void>;
  /**
   * What the words before the caret may become, the likeliest first; names once they are loaded.
   * @param caret in UTF-16 units
   */
  complete(sessionId: string, text: string, caret: number): readonly Completion[];
  /**
   * Takes in an administrator's words, in place of those before.
   * @returns what is wrong with them; the rest holds
   */
  extend(extension: unknown): readonly ExtensionProblem[];
  /** What the planning tools of a session's persona can be asked with. */
  toolForms(sessionId: string): Promise<readonly ToolForm[]>;
  /** Forgets what was said in a conversation. */
  forget(conversationId: string): void;
  /** Forgets every conversation, answer and name, for one who signs out. */
  forgetAll(): void;
}
