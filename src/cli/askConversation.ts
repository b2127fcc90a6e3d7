import type { Outcome } from '../core/answer/Outcome.js';
import type { PersonaName } from '../core/session/personas.js';
import type { NodeAssistant } from './createNodeAssistant.js';

export interface AskedConversation {
  readonly outcome: Outcome;
  /** What the last turn took, in milliseconds, to a tenth. */
  readonly milliseconds: number;
}

/** Plays the turns in a session and a conversation of their own; the last one is what counts. */
export async function askConversation(
  assistant: NodeAssistant,
  persona: PersonaName,
  previous: readonly string[],
  question: string
): Promise<AskedConversation> {
  const { orchestrator } = assistant;
  const sessionId = assistant.signIn(persona);
  const ask = (text: string): Promise<Outcome> =>
    orchestrator.processQuery({
      sessionId,
      conversationId: sessionId,
      request: { kind: 'question', text },
      signal: new AbortController().signal
    });
  for (const turn of previous) {
    await ask(turn);
  }
  const started = performance.now();
  const outcome = await ask(question);
  const milliseconds = Math.round((performance.now() - started) * 10) / 10;
  orchestrator.forget(sessionId);
  assistant.signOut(sessionId);
  return { outcome, milliseconds };
}
