import type { Reading } from '../reading/Reading.js';
import type { Turn } from '../reading/ReadingContext.js';
import { noRows, type ShownRows } from '../reading/ShownRows.js';
import type { TaskReading } from '../reading/tasks/TaskReading.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';

export interface Interaction {
  readonly question: string;
  /** Null where the turn was not answered. */
  readonly reading: SemanticQuery | null;
  /** The keys of the rows that were shown. */
  readonly rows: ShownRows;
  readonly refusal: Extract<Reading, { kind: 'barred' }> | null;
  /** What was asked of planning; null where something else was. */
  readonly task: TaskReading | null;
}

/** A turn that leaves nothing to go on from. */
export const unanswered = (question: string): Interaction => ({
  question,
  reading: null,
  rows: noRows,
  refusal: null,
  task: null
});

/** How many turns a conversation remembers, as the original design has it. */
const defaultHistory = 10;

/** What was asked and understood in each conversation; of results, only which rows were shown. */
export class ConversationMemory {
  private readonly histories = new Map<string, readonly Interaction[]>();
  private readonly owners = new Map<string, string>();

  constructor(private readonly limit = defaultHistory) {}

  /** Hands a conversation to who asks in it now; what another one was told there is forgotten. */
  handTo(conversationId: string, owner: string): void {
    if (this.owners.get(conversationId) !== owner) {
      this.clear(conversationId);
      this.owners.set(conversationId, owner);
    }
  }

  add(conversationId: string, interaction: Interaction): void {
    const history = [...this.history(conversationId), interaction];
    this.histories.set(conversationId, history.slice(-this.limit));
  }

  history(conversationId: string): readonly Interaction[] {
    return this.histories.get(conversationId) ?? [];
  }

  /** The latest reading, which a fragment edits. */
  previous(conversationId: string): SemanticQuery | null {
    return this.history(conversationId).at(-1)?.reading ?? null;
  }

  /** What the latest turn asked of planning. */
  previousTask(conversationId: string): TaskReading | null {
    return this.history(conversationId).at(-1)?.task ?? null;
  }

  /** Whether the latest turn was not answered. */
  failedBefore(conversationId: string): boolean {
    return this.history(conversationId).at(-1)?.reading === null;
  }

  /** The answered turns, the latest first. */
  turns(conversationId: string): readonly Turn[] {
    return this.history(conversationId)
      .flatMap(({ reading, rows }) => (reading ? [{ query: reading, rows }] : []))
      .reverse();
  }

  /** Forgets the latest answered turn and what came after it, for one who goes back. */
  rewind(conversationId: string): void {
    const history = this.history(conversationId);
    const answered = history.flatMap(({ reading }, at) => (reading ? at : []));
    this.histories.set(conversationId, history.slice(0, answered.at(-1) ?? 0));
  }

  clear(conversationId: string): void {
    this.histories.delete(conversationId);
    this.owners.delete(conversationId);
  }

  clearAll(): void {
    this.histories.clear();
    this.owners.clear();
  }
}
