import type { Assistant, Query } from '../../core/agents/Assistant.js';
import type { Outcome } from '../../core/answer/Outcome.js';
import type { CacheStats } from '../../core/cache/QueryCache.js';
import type { CostTracker } from '../../core/cost/CostTracker.js';
import type { Completion } from '../../core/reading/completion/Completion.js';
import type { ExtensionProblem } from '../../core/reading/extension/readExtension.js';
import type { ToolForm } from '../../core/tools/ToolForm.js';

/** An assistant put together, which gives its database back once the last question has ended. */
export class Assembly implements Assistant {
  private running = 0;
  private isGivenUp = false;

  constructor(
    private readonly assistant: Assistant,
    /** Gives back what the assistant runs on; called once. */
    private readonly release: () => void
  ) {}

  get asOf(): string {
    return this.assistant.asOf;
  }

  get costs(): CostTracker | null {
    return this.assistant.costs;
  }

  get cacheStats(): CacheStats {
    return this.assistant.cacheStats;
  }

  schemaReport(): Promise<readonly string[]> {
    return this.assistant.schemaReport();
  }

  async processQuery(query: Query): Promise<Outcome> {
    this.running += 1;
    try {
      return await this.assistant.processQuery(query);
    } finally {
      this.running -= 1;
      this.releaseWhenIdle();
    }
  }

  prepare(sessionId: string): Promise<void> {
    return this.assistant.prepare(sessionId);
  }

  complete(sessionId: string, text: string, caret: number): readonly Completion[] {
    return this.assistant.complete(sessionId, text, caret);
  }

  extend(extension: unknown): readonly ExtensionProblem[] {
    return this.assistant.extend(extension);
  }

  toolForms(sessionId: string): Promise<readonly ToolForm[]> {
    return this.assistant.toolForms(sessionId);
  }

  forget(conversationId: string): void {
    this.assistant.forget(conversationId);
  }

  forgetAll(): void {
    this.assistant.forgetAll();
  }

  /** Gives the assistant up; what is being answered is still answered. Later calls do nothing. */
  dispose(): void {
    if (!this.isGivenUp) {
      this.isGivenUp = true;
      this.releaseWhenIdle();
    }
  }

  private releaseWhenIdle(): void {
    if (this.isGivenUp && this.running === 0) {
      this.assistant.forgetAll();
      this.release();
    }
  }
}
