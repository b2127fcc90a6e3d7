import { createInterface } from 'node:readline';
import { z } from 'zod';
import { AssistantError } from '../core/errors/AssistantError.js';
import { personaNames } from '../core/session/personas.js';
import { answerLine } from './answerLine.js';
import { askConversation } from './askConversation.js';
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
  const { outcome, milliseconds } = await askConversation(assistant, persona, previous, question);
  return answerLine(id, outcome, milliseconds);
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
