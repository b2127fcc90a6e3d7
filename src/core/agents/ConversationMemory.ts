import type { Reading } from '../reading/Reading.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';

export interface Interaction {
  readonly question: string;
  /** Null where the turn was not answered. */
  readonly reading: SemanticQuery | null;
  readonly refusal: Extract<Reading, { kind: 'barred' }> | null;
}

/** How many turns a conversation remembers, as the original design has it. */
export const defaultHistory = 10;

/** What was asked and understood in each conversation; results are not kept. */
export class ConversationMemory {
  private readonly histories = new Map<string, readonly Interaction[]>();

  constructor(private readonly limit = defaultHistory) {}

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

  /** Whether the latest turn was not answered. */
  failedBefore(conversationId: string): boolean {
    return this.history(conversationId).at(-1)?.reading === null;
  }

  clear(conversationId: string): void {
    this.histories.delete(conversationId);
  }
}
