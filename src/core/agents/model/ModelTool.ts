import type { Answer } from '../../answer/Outcome.js';
import type { TaskReading } from '../../reading/tasks/TaskReading.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { ToolSpecification } from './Model.js';

/** What a tool gave: an answer as a person would see it. */
export interface Finding {
  readonly tool: string;
  readonly answer: Answer;
  /** What was read, for a later turn to edit; null where it was SQL or planning. */
  readonly reading: SemanticQuery | null;
  readonly task: TaskReading | null;
  /** Whether another call needs its rows. */
  readonly more: boolean;
}

/** What a call is made in. */
export interface CallContext {
  /** What was found before in this question, the latest last. */
  readonly findings: readonly Finding[];
}

/** Something that a model may call. */
export interface ModelTool {
  readonly specification: ToolSpecification;
  /** @throws MendableError what the model can mend; AssistantError what it cannot, and may be told */
  run(input: unknown, context: CallContext): Promise<Finding>;
}
