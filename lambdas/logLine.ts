import type { AssistantError } from '../src/core/errors/AssistantError.js';
import type { FunctionAnswer } from '../src/core/tools/functionAnswer.js';
import { functionEvent } from '../src/core/tools/functionEvent.js';
import type { LambdaContext } from './LambdaContext.js';

/** One run as a line of JSON: who asked for what and how it went, and nothing of the data. */
export function logLine(
  event: unknown,
  { functionName, awsRequestId }: LambdaContext,
  answer: FunctionAnswer,
  milliseconds: number,
  failure: AssistantError | undefined
): string {
  const { tool, persona } =
    functionEvent.pick({ tool: true, persona: true }).loose().safeParse(event).data ?? {};
  const cause = failure?.cause instanceof Error ? failure.cause.name : undefined;
  return JSON.stringify({
    level: answer.ok ? 'INFO' : 'ERROR',
    message: answer.ok ? 'answered' : answer.error.code,
    function: functionName,
    requestId: awsRequestId,
    tool: tool?.slice(0, 64),
    persona,
    milliseconds: Math.round(milliseconds),
    statements: answer.usage.length,
    cause
  });
}
