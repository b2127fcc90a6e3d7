import { randomUUID } from 'node:crypto';
import { account } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import type { AwsAnswer, AwsCall, AwsService } from './AwsService.js';

/** A function as Node's newer runtimes call it. */
export type LambdaHandler = (event: unknown, context: LambdaContext) => Promise<unknown>;

export interface LambdaContext {
  readonly functionName: string;
  readonly awsRequestId: string;
  readonly getRemainingTimeInMillis: () => number;
}

const mostPayload = 6 * 1024 * 1024;
const mostLog = 4096;
const timeout = 3000;

/** Invoke, of functions that a test registers by name. */
export class LambdaService implements AwsService {
  readonly functions = new Map<string, LambdaHandler>();

  constructor(private readonly region: string) {}

  resourceOf({ path }: AwsCall): string {
    return this.arnOf(nameOf(path));
  }

  async answer(call: AwsCall): Promise<AwsAnswer> {
    const name = nameOf(call.path);
    const handler = this.functions.get(name);
    if (!handler) {
      throw failure('ResourceNotFoundException', `Function not found: ${this.arnOf(name)}`, 404);
    }
    const id = randomUUID();
    const event = eventOf(String(call.input));
    const type = call.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (type !== 'RequestResponse') {
      throw failure(
        'InvalidParameterValueException',
        `Invocation type ${type} is not for here`,
        400
      );
    }
    const { payload, error } =
      call.fault?.kind === 'never-ends' ? timedOut(id) : await outcomeOf(handler, event, name, id);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'x-amz-executed-version': '$LATEST'
    };
    if (error) {
      headers['x-amz-function-error'] = 'Unhandled';
    }
    if (call.headers['x-amz-log-type'] === 'Tail') {
      headers['x-amz-log-result'] = logOf(id);
    }
    return { headers, body: payload };
  }

  private arnOf(name: string): string {
    return `arn:aws:lambda:${this.region}:${account}:function:${name}`;
  }
}

interface Outcome {
  readonly payload: string;
  readonly error: boolean;
}

async function outcomeOf(
  handler: LambdaHandler,
  event: unknown,
  functionName: string,
  awsRequestId: string
): Promise<Outcome> {
  const context = { functionName, awsRequestId, getRemainingTimeInMillis: () => timeout };
  try {
    const result = await handler(event, context);
    const payload = JSON.stringify(result ?? null);
    return Buffer.byteLength(payload) > mostPayload
      ? errorOutcome(
          'Function.ResponseSizeTooLarge',
          `Response payload size exceeded maximum allowed payload size (${mostPayload} bytes).`
        )
      : { payload, error: false };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return errorOutcome(name, message);
  }
}

const timedOut = (id: string): Outcome =>
  errorOutcome(
    'Sandbox.Timedout',
    `RequestId: ${id} Error: Task timed out after ${(timeout / 1000).toFixed(2)} seconds`
  );

const errorOutcome = (errorType: string, errorMessage: string): Outcome => ({
  payload: JSON.stringify({ errorType, errorMessage, trace: [] }),
  error: true
});

/** The last of the log, with the line that tells what is billed. */
function logOf(id: string): string {
  const lines = [
    `START RequestId: ${id} Version: $LATEST`,
    `END RequestId: ${id}`,
    `REPORT RequestId: ${id}\tDuration: 11.57 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB\t`
  ];
  return Buffer.from(`${lines.join('\n')}\n`)
    .subarray(-mostLog)
    .toString('base64');
}

/** Of a name, or an ARN, each with or without a version. */
function nameOf(path: string): string {
  const given = decodeURIComponent(path.split('/')[3] ?? '');
  const parts = given.replace(/^.*:function:/, '').split(':');
  return parts[0] ?? '';
}

/** @throws AwsFailure */
function eventOf(text: string): unknown {
  if (Buffer.byteLength(text) > mostPayload) {
    throw failure(
      'RequestTooLargeException',
      `Request must be smaller than ${mostPayload} bytes for the InvokeFunction operation`,
      413
    );
  }
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw failure(
      'InvalidRequestContentException',
      'Could not parse request body into json: Could not parse payload into json',
      400
    );
  }
}

const failure = (code: string, message: string, status: number): AwsFailure =>
  new AwsFailure(code, message, status, { Type: 'User' });
