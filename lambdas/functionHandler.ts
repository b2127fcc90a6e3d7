import { AssistantError } from '../src/core/errors/AssistantError.js';
import { english } from '../src/core/language/Translation.js';
import { InProcessCalculator } from '../src/core/planning/calculations/InProcessCalculator.js';
import { answerFunction, type FunctionPorts } from '../src/core/tools/answerFunction.js';
import type { FunctionAnswer } from '../src/core/tools/functionAnswer.js';
import type { Tool } from '../src/core/tools/Tool.js';
import { functionEnvironment } from './functionEnvironment.js';
import type { LambdaContext } from './LambdaContext.js';
import { logLine } from './logLine.js';
import { openRedshift } from './openRedshift.js';

export type LambdaHandler = (event: unknown, context: LambdaContext) => Promise<FunctionAnswer>;

/** So long before Lambda ends a run, it ends itself and says so. */
const spare = 500;

/** Lets the time that is up come through. */
const calculator = new InProcessCalculator(
  () =>
    new Promise(resolve => {
      setImmediate(resolve);
    })
);

/** A function of Lambda: some tools behind one door, over Redshift. */
export function functionHandler(tools: readonly Tool[]): LambdaHandler {
  let open: ReturnType<typeof openRedshift> | null = null;
  const database: FunctionPorts['database'] = today => {
    open ??= openRedshift(configured());
    return Promise.resolve(open(today));
  };
  return async (event, context) => {
    const started = performance.now();
    const remaining = Math.max(0, context.getRemainingTimeInMillis() - spare);
    const signal = AbortSignal.timeout(remaining);
    const failures: AssistantError[] = [];
    const said = await answerFunction(event, {
      tools,
      trans: english,
      signal,
      calculator,
      database,
      onFailure: error => {
        failures.push(error);
      }
    });
    const answer = signal.aborted && !said.ok ? { ...said, error: late(remaining) } : said;
    const milliseconds = performance.now() - started;
    console.log(logLine(event, context, answer, milliseconds, failures[0]));
    return answer;
  };
}

const late = (milliseconds: number): { code: 'query/timeout'; parts: string[] } => ({
  code: 'query/timeout',
  parts: [String(Math.round(milliseconds / 1000))]
});

function configured(): ReturnType<typeof functionEnvironment.parse> {
  const environment = functionEnvironment.safeParse(process.env);
  if (environment.success) {
    return environment.data;
  }
  const names = environment.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new AssistantError('system/configuration', [
    `The function is not set up: see to its variables ${names}.`
  ]);
}
