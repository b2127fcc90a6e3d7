import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { nodePolyglotParser } from '../adapters/parser/nodePolyglotParser.js';
import { AssistantError } from '../core/errors/AssistantError.js';
import { SqlGuard } from '../core/sql/SqlGuard.js';
import { argumentsOf } from './argumentsOf.js';
import { createNodeAssistant } from './createNodeAssistant.js';
import { checkReferences, evaluateQuestion, type Evaluated } from './evaluate/evaluateQuestions.js';
import { evaluationReport, type EvaluationReport } from './evaluate/EvaluationReport.js';
import { itemKinds } from './evaluate/QuestionItem.js';
import { readQuestionFile } from './evaluate/readQuestionFile.js';
import { tellFailure } from './tellFailure.js';
import { textOfReport } from './evaluate/textOfReport.js';

const usage = `npm run --silent evaluate -- --questions FILE --data DIR --today YYYY-MM-DD [--json OUT] [--kinds ${itemKinds.join(',')}]
`;

const given = argumentsOf({
  options: {
    questions: { type: 'string' },
    data: { type: 'string' },
    today: { type: 'string', default: '' },
    json: { type: 'string' },
    kinds: { type: 'string', default: itemKinds.join(',') }
  }
});
const { questions, data, today = '', json, kinds: asked = '' } = given?.values ?? {};
const kinds = itemKinds.filter(kind => asked.split(',').includes(kind));
const areKnown = kinds.length === asked.split(',').length;
if (!questions || !data || !areKnown || !/^\d{4}-\d\d-\d\d$/.test(today)) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await tellFailure(async () => {
    const report = await evaluate(questions, data);
    process.stdout.write(textOfReport(report));
    if (json) {
      await writeFile(json, `${JSON.stringify(report, null, 1)}\n`);
    }
  });
}

/** Asks every question of the file and judges the answers. */
async function evaluate(file: string, directory: string): Promise<EvaluationReport> {
  const name = basename(file);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AssistantError('system/data-invalid', [name, 'it cannot be read'], { cause });
  });
  const items = readQuestionFile(text, name).filter(({ kind }) => kinds.includes(kind));
  const assistant = await createNodeAssistant({ directory, today });
  const guard = new SqlGuard(await nodePolyglotParser());
  const ports = { database: assistant.database, guard };
  try {
    await checkReferences(items, name, ports);
    const isJudged = ({ kind, sql }: (typeof items)[number]): boolean =>
      kind !== 'tool' || sql !== undefined;
    const results: Evaluated[] = [];
    for (const item of items.filter(isJudged)) {
      results.push(await evaluateQuestion(item, assistant, ports));
    }
    const leftOut = items.filter(item => !isJudged(item)).map(({ id }) => id);
    return evaluationReport(results, leftOut, today);
  } finally {
    await assistant.database.dispose();
  }
}
