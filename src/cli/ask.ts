import { personaNames } from '../core/session/personas.js';
import { addWords } from './addWords.js';
import { argumentsOf } from './argumentsOf.js';
import { answerLine } from './answerLine.js';
import { askConversation } from './askConversation.js';
import { askBatch } from './askBatch.js';
import { createNodeAssistant } from './createNodeAssistant.js';
import { tellFailure } from './tellFailure.js';
import { textOfOutcome } from './textOfOutcome.js';

const usage = `npm run --silent ask -- [--persona P] [--data DIR] [--today YYYY-MM-DD] [--words FILE] [--json] "question"
npm run --silent ask -- --batch [--data DIR] [--today YYYY-MM-DD] [--words FILE] < questions.jsonl`;

const given = argumentsGiven();
const persona = personaNames.find(name => name.toLowerCase() === given?.persona.toLowerCase());
const isAsked = given && (given.batch || given.question !== '');
if (!given || !persona || !isAsked || !/^\d{4}-\d\d-\d\d$/.test(given.today)) {
  process.stderr.write(`${usage}\nPersonas: ${personaNames.join(', ')}\n`);
  process.exitCode = 2;
} else {
  await tellFailure(() => run(persona, given));
}

interface Arguments {
  readonly persona: string;
  readonly data?: string | undefined;
  /** A JSON file of the words of a company, as the setting `vocabulary` has them. */
  readonly words?: string | undefined;
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
      words: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false }
    }
  });
  return given && { ...given.values, question: given.positionals.join(' ') };
}

async function run(
  as: (typeof personaNames)[number],
  { data, today, words, batch, json, question }: Arguments
): Promise<void> {
  const assistant = await createNodeAssistant({ directory: data ?? null, today });
  if (words !== undefined) {
    const problems = await addWords(assistant.orchestrator, words);
    process.stderr.write(problems.map(problem => `${problem}\n`).join(''));
  }
  if (batch) {
    await askBatch(assistant, process.stdin, line => process.stdout.write(`${line}\n`));
  } else {
    const { outcome, milliseconds } = await askConversation(assistant, as, [], question);
    process.stdout.write(
      json ? `${JSON.stringify(answerLine('', outcome, milliseconds))}\n` : textOfOutcome(outcome)
    );
  }
  await assistant.database.dispose();
}
