import { InvokeCommand, LambdaClient, type InvokeCommandOutput } from '@aws-sdk/client-lambda';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';

describe('Lambda at the endpoint', () => {
  let endpoint: AwsEndpoint;
  let client: LambdaClient;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    client = new LambdaClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials: endpoint.credentials,
      maxAttempts: 1
    });
    endpoint.lambda.functions.set('double', event =>
      Promise.resolve({ doubled: (event as { n: number }).n * 2 })
    );
    endpoint.lambda.functions.set('broken', () => Promise.reject(new RangeError('too small')));
    endpoint.lambda.functions.set('large', () => Promise.resolve('x'.repeat(7_000_000)));
  });
  afterAll(() => endpoint.close());

  const invoke = (FunctionName: string, payload: unknown = {}): Promise<InvokeCommandOutput> =>
    client.send(
      new InvokeCommand({
        FunctionName,
        LogType: 'Tail',
        Payload: Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload))
      })
    );
  const answerOf = ({ Payload }: InvokeCommandOutput): unknown =>
    JSON.parse(Payload?.transformToString() ?? '');

  it('runs a function, by its name or its ARN, and shows what is billed', async () => {
    for (const name of ['double', 'arn:aws:lambda:us-east-1:123456789012:function:double:live']) {
      const answer = await invoke(name, { n: 21 });
      expect(answerOf(answer)).toEqual({ doubled: 42 });
      expect(answer.FunctionError).toBeUndefined();
      const log = Buffer.from(answer.LogResult ?? '', 'base64').toString();
      expect(log).toMatch(/Billed Duration: \d+ ms\tMemory Size: \d+ MB/);
    }
  });

  it('answers well of a function that throws, with what it threw', async () => {
    const answer = await invoke('broken');
    expect(answer.StatusCode).toBe(200);
    expect(answer.FunctionError).toBe('Unhandled');
    expect(answerOf(answer)).toMatchObject({ errorType: 'RangeError', errorMessage: 'too small' });
    expect(answerOf(await invoke('large'))).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge'
    });
    endpoint.faults.next('lambda', 'Invoke', { kind: 'never-ends' });
    expect(answerOf(await invoke('double'))).toMatchObject({ errorType: 'Sandbox.Timedout' });
  });

  it('refuses what the service refuses', async () => {
    await expect(invoke('none')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(invoke('double', '{')).rejects.toMatchObject({
      name: 'InvalidRequestContentException'
    });
    await expect(invoke('double', { text: 'x'.repeat(7_000_000) })).rejects.toMatchObject({
      name: 'RequestTooLargeException'
    });
    endpoint.faults.next('lambda', '*', { kind: 'throttled' });
    await expect(invoke('double')).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 }
    });
  });
});
