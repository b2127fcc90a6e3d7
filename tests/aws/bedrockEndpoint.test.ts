import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  type ConverseCommandInput,
  type ConverseStreamOutput,
  type Message
} from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import type { ScriptedTurn } from './endpoint/ScriptedModel.js';

const modelId = 'global.anthropic.claude-sonnet-5-5-v1:0';
const user = (text: string): Message => ({ role: 'user', content: [{ text }] });
const tool = (strict = true, schema: Record<string, unknown> = {}, name = 'emit_reading') => ({
  toolSpec: {
    name,
    strict,
    inputSchema: { json: { type: 'object', additionalProperties: false, ...schema } }
  }
});

describe('Bedrock at the endpoint', () => {
  let endpoint: AwsEndpoint;
  let client: BedrockRuntimeClient;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    client = new BedrockRuntimeClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials: endpoint.credentials,
      maxAttempts: 1,
      requestHandler: new NodeHttpHandler()
    });
  });
  afterAll(() => endpoint.close());
  afterEach(() => {
    endpoint.faults.clear();
  });

  const say = (turn: ScriptedTurn): void => {
    endpoint.bedrock.models.set(modelId, () => turn);
  };
  const input = (given: Partial<ConverseCommandInput> = {}): ConverseCommandInput => ({
    modelId,
    messages: [user('How much stock?')],
    inferenceConfig: { maxTokens: 100 },
    ...given
  });
  const converse = (given?: Partial<ConverseCommandInput>) =>
    client.send(new ConverseCommand(input(given)));
  const events = async (given?: Partial<ConverseCommandInput>): Promise<ConverseStreamOutput[]> => {
    const { stream } = await client.send(new ConverseStreamCommand(input(given)));
    const heard: ConverseStreamOutput[] = [];
    for await (const event of stream ?? []) heard.push(event);
    return heard;
  };

  const mixed: ScriptedTurn = {
    blocks: [
      { reasoning: 'They want the stock of each warehouse.' },
      { text: 'Let me see what is in stock: 1 Münze.' },
      { toolUse: { name: 'emit_reading', input: { measure: 'stock', group: ['warehouse'] } } }
    ],
    usage: { inputTokens: 10, outputTokens: 5 }
  };

  it('gives the whole turn, or the same turn in pieces', async () => {
    say(mixed);
    const whole = await converse();
    expect(whole.stopReason).toBe('tool_use');
    expect(whole.usage).toMatchObject({ inputTokens: 10, outputTokens: 5, totalTokens: 15 });
    const [, text, use] = whole.output?.message?.content ?? [];
    const heard = await events();
    const deltas = heard.flatMap(({ contentBlockDelta }) => contentBlockDelta?.delta ?? []);
    const texts = deltas.flatMap(delta => delta.text ?? []);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join('')).toBe(text?.text);
    const pieces = deltas.flatMap(delta => delta.toolUse?.input ?? []);
    expect(pieces.length).toBeGreaterThan(1);
    expect(JSON.parse(pieces.join(''))).toEqual(use?.toolUse?.input);
    expect(deltas.some(delta => delta.reasoningContent?.signature)).toBe(true);
    expect(
      heard.map(event => Object.keys(event)[0]).filter((key, at, all) => key !== all[at - 1])
    ).toEqual([
      'messageStart',
      'contentBlockDelta',
      'contentBlockStop',
      'contentBlockDelta',
      'contentBlockStop',
      'contentBlockStart',
      'contentBlockDelta',
      'contentBlockStop',
      'messageStop',
      'metadata'
    ]);
  });

  it('takes results of the tools that it asked for, and none else', async () => {
    say(mixed);
    const turn = (await converse()).output?.message;
    const toolUseId = turn?.content?.[2]?.toolUse?.toolUseId;
    const result = (id = toolUseId): Message => ({
      role: 'user',
      content: [{ toolResult: { toolUseId: id, content: [{ text: '{}' }] } }]
    });
    const messages = (...last: Message[]): Message[] => [
      user('How much stock?'),
      ...(turn ? [turn] : []),
      ...last
    ];
    const toolConfig = { tools: [tool()] };
    say({ blocks: [{ text: '12' }] });
    const { output } = await converse({ messages: messages(result()), toolConfig });
    expect(output?.message?.content).toEqual([{ text: '12' }]);
    const wrong: readonly Partial<ConverseCommandInput>[] = [
      { messages: messages(result()) },
      { messages: messages(result('other')), toolConfig },
      { messages: messages(user('Well?')), toolConfig },
      { messages: messages(), toolConfig },
      { messages: [result()], toolConfig }
    ];
    for (const each of wrong) {
      await expect(converse(each)).rejects.toMatchObject({ name: 'ValidationException' });
    }
  });

  it('refuses what the service refuses', async () => {
    say({ blocks: [{ text: 'Well.' }] });
    const point = { cachePoint: { type: 'default' as const } };
    const forged = { reasoningText: { text: 'Hm.', signature: 'forged' } };
    const wrong: readonly Partial<ConverseCommandInput>[] = [
      { inferenceConfig: {} },
      { inferenceConfig: { maxTokens: 10, temperature: 0 } },
      { messages: [] },
      { messages: [user(' ')] },
      { messages: [user('One'), user('Two')] },
      {
        messages: [
          user('One'),
          { role: 'assistant', content: [{ reasoningContent: forged }] },
          user('Two')
        ]
      },
      { system: [point, { text: 'You answer.' }] },
      { system: [{ text: 'You answer.' }, point, point] },
      { toolConfig: { tools: [tool(), tool()] } },
      {
        toolConfig: {
          tools: Array.from({ length: 21 }, (_each, at) => tool(true, {}, `tool_${at}`))
        }
      },
      { toolConfig: { tools: [tool(true, { additionalProperties: true })] } },
      { toolConfig: { tools: [tool(false, { type: 'string' })] } },
      { toolConfig: { tools: [tool()], toolChoice: { any: {} } } }
    ];
    for (const each of wrong) {
      await expect(converse(each)).rejects.toMatchObject({ name: 'ValidationException' });
    }
    await expect(
      converse({ toolConfig: { tools: [tool()], toolChoice: { auto: {} } } })
    ).resolves.toBeDefined();
  });

  it('counts what it read from its cache', async () => {
    say({ blocks: [{ text: 'Well.' }] });
    const system = [
      { text: 'You answer. '.repeat(500) },
      { cachePoint: { type: 'default' as const } }
    ];
    const first = (await converse({ system })).usage;
    const second = (await converse({ system, messages: [user('Another question?')] })).usage;
    expect(first?.cacheReadInputTokens).toBe(0);
    expect(first?.cacheWriteInputTokens).toBeGreaterThan(1024);
    expect(second?.cacheReadInputTokens).toBe(first?.cacheWriteInputTokens);
    expect(second?.cacheWriteInputTokens).toBe(0);
  });

  it('tells of a model that is not there, not granted or no longer offered', async () => {
    const models = {
      ended: 'ResourceNotFoundException',
      'no-access': 'AccessDeniedException',
      'profile-only': 'ValidationException'
    } as const;
    for (const state of ['ended', 'no-access', 'profile-only'] as const) {
      endpoint.bedrock.models.set(state, state);
      await expect(converse({ modelId: state })).rejects.toMatchObject({ name: models[state] });
    }
    await expect(converse({ modelId: 'unknown' })).rejects.toMatchObject({
      name: 'ValidationException'
    });
  });

  it('breaks a stream in the middle, or ends it with an exception', async () => {
    say(mixed);
    endpoint.faults.next('bedrock-runtime', 'ConverseStream', { kind: 'broken-stream' });
    await expect(events()).rejects.toBeDefined();
    const exception = 'throttlingException';
    endpoint.faults.next('bedrock-runtime', '*', { kind: 'stream-exception', exception });
    await expect(events()).rejects.toMatchObject({ name: 'ThrottlingException' });
    endpoint.faults.next('bedrock-runtime', '*', { kind: 'access-denied' });
    await expect(events()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1:123456789012:inference-profile/global.'
      ) as string
    });
  });
});
