import { isAssistantError } from '../core/errors/AssistantError.js';
import { english } from '../core/language/Translation.js';
import { personaNames } from '../core/session/personas.js';
import { argumentsOf } from './argumentsOf.js';
import { answerLine } from './answerLine.js';
import { askBatch } from './askBatch.js';
import { createNodeAssistant } from './createNodeAssistant.js';
import { textOfOutcome } from './textOfOutcome.js';

const usage = `npm run --silent ask -- [--persona P] [--data DIR] [--today YYYY-MM-DD] [--json] "question"
npm run --silent ask -- --batch [--data DIR] [--today YYYY-MM-DD] < questions.jsonl`;

const given = argumentsGiven();
const persona = personaNames.find(name => name.toLowerCase() === given?.persona.toLowerCase());
const isAsked = given && (given.batch || given.question !== '');
if (!given || !persona || !isAsked || !/^\d{4}-\d\d-\d\d$/.test(given.today)) {
  process.stderr.write(`${usage}\nPersonas: ${personaNames.join(', ')}\n`);
  process.exitCode = 2;
} else {
  try {
    await run(persona, given);
  } catch (error) {
    if (!isAssistantError(error)) {
      throw error;
    }
    const { message, remedy } = error.describe(english);
    process.stderr.write(`${message} ${remedy}\n`);
    process.exitCode = 1;
  }
}

interface Arguments {
  readonly persona: string;
  readonly data?: string | undefined;
  readonly today: string;
  readonly json: boolean;
  readonly batch: boolean;
  readonly question: string;
}

/** Null where an option is not ours. */
function argumentsGiven(): Arguments | null {
  const given = argumentsOf({
    allowPositionals: true,
    options: {
      persona: { type: 'string', default: 'Warehouse Manager' },
      data: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false }
    }
  });
  return given && { ...given.values, question: given.positionals.join(' ') };
}

async function run(
  as: (typeof personaNames)[number],
  { data, today, batch, json, question }: Arguments
): Promise<void> {
  const assistant = await createNodeAssistant({ directory: data ?? null, today });
  if (batch) {
    await askBatch(assistant, process.stdin, line => process.stdout.write(`${line}\n`));
  } else {
    const sessionId = assistant.signIn(as);
    const started = performance.now();
    const outcome = await assistant.orchestrator.processQuery({
      sessionId,
      conversationId: sessionId,
      request: { kind: 'question', text: question },
      signal: new AbortController().signal
    });
    const ms = Math.round((performance.now() - started) * 10) / 10;
    process.stdout.write(
      json ? `${JSON.stringify(answerLine('', outcome, ms))}\n` : textOfOutcome(outcome)
    );
  }
  await assistant.database.dispose();
}
