import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Outcome } from '../core/answer/Outcome.js';
import { AssistantError } from '../core/errors/AssistantError.js';
import { personaNames } from '../core/session/personas.js';
import { answerLine } from './answerLine.js';
import type { NodeAssistant } from './createNodeAssistant.js';

const lineSchema = z.object({
  id: z.string(),
  persona: z.enum(personaNames),
  question: z.string(),
  previous: z.array(z.string()).default([])
});

/** JSON lines of questions in, one answer a line out, each in a conversation of its own. */
export async function askBatch(
  assistant: NodeAssistant,
  input: NodeJS.ReadableStream,
  write: (line: string) => void
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') {
      write(JSON.stringify(await answered(assistant, line)));
    }
  }
}

async function answered(assistant: NodeAssistant, line: string): Promise<object> {
  const parsed = lineSchema.safeParse(jsonOf(line));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const what = issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : 'the line';
    const error = new AssistantError('agent/invalid-input', ['The line', what]);
    return answerLine(idOf(line), { kind: 'error', question: '', error }, 0);
  }
  const { id, persona, question, previous } = parsed.data;
  const sessionId = assistant.signIn(persona);
  const ask = (text: string): Promise<Outcome> =>
    assistant.orchestrator.processQuery({
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
  assistant.orchestrator.forget(sessionId);
  assistant.signOut(sessionId);
  return answerLine(id, outcome, Math.round((performance.now() - started) * 10) / 10);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The id of a line that is wrong otherwise, so that its complaint can be told apart. */
function idOf(line: string): string {
  const found = z.object({ id: z.string() }).safeParse(jsonOf(line));
  return found.success ? found.data.id : '';
}
