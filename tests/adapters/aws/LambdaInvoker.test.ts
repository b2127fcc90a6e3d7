import { LambdaClient } from '@aws-sdk/client-lambda';
import { awsClient } from '../../../src/adapters/aws/awsClient.js';
import { LambdaInvoker } from '../../../src/adapters/aws/LambdaInvoker.js';
import type { Usage } from '../../../src/core/cost/Usage.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { endpointConnection } from './endpointConnection.js';

describe('Functions of Lambda', () => {
  let endpoint: AwsEndpoint;
  let invoker: LambdaInvoker;
  let used: Usage[] = [];
  let now = 0;

  const invoke = (
    name: string,
    payload: unknown,
    signal = new AbortController().signal
  ): Promise<unknown> =>
    invoker.invoke(name, payload, { signal, onUsage: usage => used.push(usage) });

  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    const client = awsClient(LambdaClient, 'lambda', endpointConnection(endpoint));
    invoker = new LambdaInvoker(client, () => now);
    endpoint.lambda.functions.set('echo', event => Promise.resolve({ heard: event }));
    endpoint.lambda.functions.set('failing', () =>
      Promise.reject(new TypeError('row 7 of Miller has no price'))
    );
    endpoint.lambda.functions.set('huge', () => Promise.resolve('x'.repeat(7 * 1024 * 1024)));
  });
  beforeEach(() => {
    used = [];
  });
  afterEach(() => {
    endpoint.faults.clear();
  });
  afterAll(() => endpoint.close());

  it('hear what is sent, and answer; the log tells what was billed', async () => {
    expect(await invoke('echo', { tool: 'a', units: [1, 2] })).toEqual({
      heard: { tool: 'a', units: [1, 2] }
    });
    expect(used).toEqual([{ service: 'lambda', milliseconds: 12, memoryMegabytes: 512 }]);
  });

  it('that throw are told by their kind, without their words, and are billed', async () => {
    const error: unknown = await invoke('failing', {}).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'agent/function-failed', parts: ['failing', 'TypeError'] });
    expect(String(error)).not.toContain('Miller');
    expect(used).toHaveLength(1);
  });

  it('that take too long or answer too much are told so', async () => {
    endpoint.faults.next('lambda', '*', { kind: 'never-ends' });
    await expect(invoke('echo', {})).rejects.toMatchObject({
      code: 'agent/function-failed',
      parts: ['echo', 'Sandbox.Timedout']
    });
    endpoint.faults.clear();
    await expect(invoke('huge', {})).rejects.toMatchObject({
      parts: ['huge', 'Function.ResponseSizeTooLarge']
    });
  });

  it('that are not there, or not permitted, are told so, and cost nothing', async () => {
    await expect(invoke('nobody', {})).rejects.toMatchObject({ code: 'system/not-found' });
    endpoint.faults.next('lambda', '*', { kind: 'access-denied' });
    await expect(invoke('echo', {})).rejects.toMatchObject({
      code: 'system/access-denied',
      parts: ['lambda:InvokeFunction', expect.stringContaining('echo')]
    });
    expect(used).toEqual([]);
  });

  it('are not sent more than they take', async () => {
    endpoint.requests.length = 0;
    await expect(invoke('echo', 'x'.repeat(7 * 1024 * 1024))).rejects.toMatchObject({
      code: 'agent/function-failed'
    });
    expect(endpoint.requestsOf('lambda', 'Invoke')).toEqual([]);
    expect(used).toEqual([]);
  });

  it('are left at once when they are stopped, and billed by what was measured', async () => {
    const controller = new AbortController();
    const started = new Promise<void>(resolve => {
      endpoint.lambda.functions.set('slow', () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    now = 1000;
    const stopped = invoke('slow', {}, controller.signal);
    await started;
    now = 1700;
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'query/stopped' });
    expect(used).toEqual([{ service: 'lambda', milliseconds: 700, memoryMegabytes: 512 }]);
  });
});
