import { InvokeCommand, type InvokeCommandOutput, type LambdaClient } from '@aws-sdk/client-lambda';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { FunctionInvoker, InvokeOptions } from '../../core/tools/FunctionInvoker.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';
import { billedRun } from './billedRun.js';
import { toAwsError } from './toAwsError.js';

const service = 'AWS Lambda';

/** The most bytes of a request, and of its answer. @source Lambda quotas, synchronous invocation */
const mostBytes = 6 * 1024 * 1024;

/** What the functions are set up with; stands in where the log does not tell. */
const usualMemory = 512;

/** Functions of AWS Lambda, waited for. */
export class LambdaInvoker implements FunctionInvoker {
  /** @param now milliseconds that only grow */
  constructor(
    private readonly client: LambdaClient,
    private readonly now: () => number = () => performance.now()
  ) {}

  async invoke(
    functionName: string,
    payload: unknown,
    { signal, onUsage }: InvokeOptions
  ): Promise<unknown> {
    const bytes = new TextEncoder().encode(JSON.stringify(payload));
    if (bytes.length > mostBytes) {
      throw failed(functionName, 'more than 6 MB to send');
    }
    const started = this.now();
    let answer: InvokeCommandOutput | undefined;
    try {
      answer = await rejectWhenAborted(this.send(functionName, bytes, signal), signal);
    } catch (thrown) {
      const operation = { service, action: 'lambda:InvokeFunction', resource: functionName };
      throw toAwsError(thrown, operation);
    } finally {
      // What nobody waits for any more runs on, and is billed.
      if (answer || signal.aborted) {
        const measured = { milliseconds: this.now() - started, memoryMegabytes: usualMemory };
        onUsage?.({ service: 'lambda', ...(billedRun(answer?.LogResult) ?? measured) });
      }
    }
    return payloadOf(functionName, answer);
  }

  private send(
    FunctionName: string,
    Payload: Uint8Array,
    abortSignal: AbortSignal
  ): Promise<InvokeCommandOutput> {
    const command = new InvokeCommand({ FunctionName, Payload, LogType: 'Tail' });
    return this.client.send(command, { abortSignal });
  }
}

function payloadOf(name: string, { FunctionError, Payload }: InvokeCommandOutput): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(new TextDecoder().decode(Payload));
  } catch (cause) {
    throw failed(name, 'its answer cannot be read', cause);
  }
  if (FunctionError !== undefined) {
    // What the function threw may hold anything; its kind does not.
    throw failed(name, kindOf(answer), new Error(JSON.stringify(answer)));
  }
  return answer;
}

function kindOf(answer: unknown): string {
  const type: unknown =
    typeof answer === 'object' && answer !== null && 'errorType' in answer
      ? answer.errorType
      : undefined;
  return typeof type === 'string' && /^[\w.]{1,60}$/.test(type) ? type : 'unknown error';
}

const failed = (name: string, why: string, cause?: unknown): AssistantError =>
  new AssistantError('agent/function-failed', [name, why], { cause });
