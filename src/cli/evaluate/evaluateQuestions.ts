import type { AnsweredBy, Outcome } from '../../core/answer/Outcome.js';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import { english } from '../../core/language/Translation.js';
import { askConversation } from '../askConversation.js';
import type { NodeAssistant } from '../createNodeAssistant.js';
import type { QuestionItem } from './QuestionItem.js';
import { answerReferencesOf, referencesOf } from './referencesOf.js';
import { runReference, type ReferencePorts } from './runReference.js';
import { verdictOf, type Verdict } from './verdictOf.js';

/** A question and how it ended. */
export interface Evaluated extends Verdict {
  readonly id: string;
  readonly kind: QuestionItem['kind'];
  readonly persona: QuestionItem['persona'];
  readonly tags: readonly string[];
  readonly question: string;
  readonly outcome: Outcome['kind'];
  readonly answeredBy: AnsweredBy | null;
  readonly milliseconds: number;
}

/**
 * Runs every reference, so that a fault in the file is told before anything is judged.
 * @throws AssistantError `system/data-invalid`, which names every question at fault
 */
export async function checkReferences(
  items: readonly QuestionItem[],
  name: string,
  ports: ReferencePorts
): Promise<void> {
  const faults: string[] = [];
  for (const item of items) {
    for (const reference of [...referencesOf(item), ...answerReferencesOf(item)]) {
      try {
        await runReference(reference, item.persona, ports);
      } catch (error) {
        faults.push(`${item.id}: ${reasonOf(error)}`);
      }
    }
  }
  if (faults.length > 0) {
    throw new AssistantError('system/data-invalid', [name, faults.join('; ')]);
  }
}

/** The database's own words help whoever wrote the reference. */
function reasonOf(error: unknown): string {
  if (!isAssistantError(error)) {
    throw error;
  }
  const cause = error.cause instanceof Error ? ` ${error.cause.message.split('\n')[0] ?? ''}` : '';
  return error.describe(english).message + cause;
}

/** Asks a question in a conversation of its own and judges how it ends. */
export async function evaluateQuestion(
  item: QuestionItem,
  assistant: NodeAssistant,
  ports: ReferencePorts
): Promise<Evaluated> {
  const { outcome, milliseconds } = await askConversation(
    assistant,
    item.persona,
    item.previous,
    item.question
  );
  const { id, kind, persona, tags, question } = item;
  return {
    id,
    kind,
    persona,
    tags,
    question,
    outcome: outcome.kind,
    answeredBy: outcome.kind === 'answer' ? outcome.answeredBy : null,
    milliseconds,
    ...(await verdictOf(item, outcome, ports))
  };
}
