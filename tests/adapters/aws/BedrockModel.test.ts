import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { EventStreamCodec } from '@smithy/core/event-streams';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { BedrockModel } from '../../../src/adapters/aws/BedrockModel';
import type { ModelMessage, ModelRequest } from '../../../src/core/agents/model/Model';
import { failure, json, LocalServer, type Reply } from './LocalServer';

const id = 'global.anthropic.claude-sonnet-5-5';

const request: ModelRequest = {
  system: 'You answer about supply chains.',
  tools: [
    {
      name: 'emit_reading',
      description: 'What was understood.',
      inputSchema: {
        type: 'object',
        properties: { measure: { type: 'string' } },
        required: ['measure'],
        additionalProperties: false
      }
    }
  ],
  messages: [{ role: 'user', text: 'How much stock is there?' }],
  maxTokens: 500
};

const usage = {
  inputTokens: 12,
  outputTokens: 7,
  totalTokens: 3019,
  cacheReadInputTokens: 2000,
  cacheWriteInputTokens: 1000
};

const answered = (content: unknown, stopReason = 'end_turn'): Reply =>
  json({ output: { message: { role: 'assistant', content } }, stopReason, usage, metrics: {} });

const codec = new EventStreamCodec(
  (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
  string => Buffer.from(string, 'utf8')
);

type Frame = readonly [name: string, body: unknown];

const frame = ([name, body]: Frame): Uint8Array => {
  const isException = name.endsWith('Exception');
  return codec.encode({
    headers: {
      ':message-type': { type: 'string', value: isException ? 'exception' : 'event' },
      [isException ? ':exception-type' : ':event-type']: { type: 'string', value: name },
      ':content-type': { type: 'string', value: 'application/json' }
    },
    body: Buffer.from(JSON.stringify(body))
  });
};

const opening = { 'content-type': 'application/vnd.amazon.eventstream' };

const streamed =
  (...frames: Frame[]): Reply =>
  response => {
    response.writeHead(200, opening);
    response.end(Buffer.concat(frames.map(frame)));
  };

const words = (text: string, contentBlockIndex = 0): Frame => [
  'contentBlockDelta',
  { contentBlockIndex, delta: { text } }
];
const toolPiece = (input: string, contentBlockIndex: number): Frame => [
  'contentBlockDelta',
  { contentBlockIndex, delta: { toolUse: { input } } }
];
const reasoning = (delta: unknown): Frame => [
  'contentBlockDelta',
  { contentBlockIndex: 0, delta: { reasoningContent: delta } }
];
const toolStart = (toolUseId: string, name: string, contentBlockIndex: number): Frame => [
  'contentBlockStart',
  { contentBlockIndex, start: { toolUse: { toolUseId, name } } }
];
const start: Frame = ['messageStart', { role: 'assistant' }];
const end = (stopReason: string): Frame[] => [
  ['messageStop', { stopReason }],
  ['metadata', { usage, metrics: { latencyMs: 5 } }]
];

describe('A model of Bedrock', () => {
  let server: LocalServer;
  let client: BedrockRuntimeClient;
  let waits: number[] = [];

  const model = (temperature?: number): BedrockModel =>
    new BedrockModel(client, {
      id,
      temperature,
      wait: milliseconds => {
        waits.push(milliseconds);
        return Promise.resolve();
      }
    });
  const signal = (): AbortSignal => new AbortController().signal;
  const body = (index = 0): unknown => server.heard[index]?.body;

  beforeAll(async () => {
    server = await LocalServer.start();
    client = new BedrockRuntimeClient({
      region: 'us-east-1',
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
      requestHandler: new NodeHttpHandler()
    });
  });
  beforeEach(() => {
    waits = [];
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  it('sends system and tools each with a cache point, and no temperature of its own', async () => {
    server.will(answered([{ text: 'Hello.' }]));
    await model().converse(request, { signal: signal() });
    expect(server.heard[0]?.path).toBe(`/model/${id}/converse`);
    expect(body()).toEqual({
      system: [{ text: request.system }, { cachePoint: { type: 'default' } }],
      messages: [{ role: 'user', content: [{ text: 'How much stock is there?' }] }],
      inferenceConfig: { maxTokens: 500 },
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: 'emit_reading',
              description: 'What was understood.',
              inputSchema: { json: request.tools[0]?.inputSchema },
              strict: true
            }
          },
          { cachePoint: { type: 'default' } }
        ],
        toolChoice: { auto: {} }
      }
    });
  });

  it('sends the temperature that is configured', async () => {
    server.will(answered([{ text: 'Hello.' }]));
    await model(0.2).converse(request, { signal: signal() });
    expect(body()).toMatchObject({ inferenceConfig: { maxTokens: 500, temperature: 0.2 } });
  });

  it('tells text, calls, stop and what was used', async () => {
    server.will(
      answered(
        [
          { text: 'I look. ' },
          { toolUse: { toolUseId: 'a', name: 'emit_reading', input: { measure: 'stock' } } },
          { toolUse: { toolUseId: 'b', name: 'emit_reading', input: {} } }
        ],
        'tool_use'
      )
    );
    const turn = await model().converse(request, { signal: signal() });
    expect(turn).toMatchObject({
      text: 'I look. ',
      calls: [
        { id: 'a', name: 'emit_reading', input: { measure: 'stock' } },
        { id: 'b', name: 'emit_reading', input: {} }
      ],
      stop: 'tools',
      usage: {
        service: 'bedrock',
        model: id,
        inputTokens: 12,
        outputTokens: 7,
        cacheReadTokens: 2000,
        cacheWriteTokens: 1000
      }
    });
  });

  it('hears the text piece by piece and puts a call together from its pieces', async () => {
    server.will(
      streamed(
        start,
        words('There '),
        words('are 40.'),
        toolStart('a', 'emit_reading', 1),
        toolPiece('{"meas', 1),
        toolPiece('ure":"stock"}', 1),
        toolStart('b', 'emit_reading', 2),
        ...end('tool_use')
      )
    );
    const heard: string[] = [];
    const turn = await model().converse(request, {
      signal: signal(),
      onText: piece => heard.push(piece)
    });
    expect(heard).toEqual(['There ', 'are 40.']);
    expect(turn).toMatchObject({
      text: 'There are 40.',
      calls: [
        { id: 'a', input: { measure: 'stock' } },
        { id: 'b', input: {} }
      ],
      stop: 'tools',
      usage: { outputTokens: 7, cacheReadTokens: 2000 }
    });
  });

  it('hands signed reasoning back as it came, in its place', async () => {
    server.will(
      streamed(
        start,
        reasoning({ text: 'The person ' }),
        reasoning({ text: 'asks.' }),
        reasoning({ signature: 'c2lnbmVk' }),
        words('I look.', 1),
        toolStart('a', 'emit_reading', 2),
        toolPiece('{"measure":"stock"}', 2),
        ...end('tool_use')
      ),
      answered([{ text: 'Forty.' }])
    );
    const heard: string[] = [];
    const turn = await model().converse(request, {
      signal: signal(),
      onText: piece => heard.push(piece)
    });
    expect(heard).toEqual(['I look.']);
    const next: ModelMessage[] = [
      ...request.messages,
      { role: 'model', turn },
      { role: 'results', results: [{ id: 'a', content: '{"stock":40}', isError: true }] }
    ];
    await model().converse({ ...request, messages: next }, { signal: signal() });
    expect(body(1)).toMatchObject({
      messages: [
        {},
        {
          role: 'assistant',
          content: [
            {
              reasoningContent: {
                reasoningText: { text: 'The person asks.', signature: 'c2lnbmVk' }
              }
            },
            { text: 'I look.' },
            { toolUse: { toolUseId: 'a', name: 'emit_reading', input: { measure: 'stock' } } }
          ]
        },
        {
          role: 'user',
          content: [
            {
              toolResult: {
                toolUseId: 'a',
                content: [{ text: '{"stock":40}' }],
                status: 'error'
              }
            }
          ]
        }
      ]
    });
  });

  it('gives input that is no JSON on as text, and hands none back', async () => {
    server.will(
      streamed(
        start,
        toolStart('a', 'emit_reading', 0),
        toolPiece('{"meas', 0),
        ...end('tool_use')
      ),
      answered([{ text: 'Forty.' }])
    );
    const turn = await model().converse(request, { signal: signal(), onText: () => undefined });
    expect(turn.calls).toEqual([{ id: 'a', name: 'emit_reading', input: '{"meas' }]);
    await model().converse(
      { ...request, messages: [{ role: 'model', turn }] },
      { signal: signal() }
    );
    expect(body(1)).toMatchObject({
      messages: [{ content: [{ toolUse: { toolUseId: 'a', input: {} } }] }]
    });
  });

  it.each([
    ['end_turn', 'end'],
    ['stop_sequence', 'end'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['guardrail_intervened', 'refused'],
    ['content_filtered', 'refused']
  ])('tells that it stopped for %s as %s', async (reason, stop) => {
    server.will(answered([{ text: 'Forty.' }], reason));
    await expect(model().converse(request, { signal: signal() })).resolves.toMatchObject({ stop });
  });

  it.each([
    ['that stopped for a malformed call', answered([], 'malformed_tool_use')],
    ['without a cost', json({ output: {}, stopReason: 'end_turn' })]
  ])('does not take an answer %s', async (_what, reply) => {
    server.will(reply);
    await expect(model().converse(request, { signal: signal() })).rejects.toMatchObject({
      code: 'agent/model-answer'
    });
  });

  it.each([
    [
      'AccessDeniedException',
      'User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: bedrock:InvokeModel',
      403,
      'system/access-denied'
    ],
    [
      'AccessDeniedException',
      "You don't have access to the model with the specified model ID.",
      403,
      'agent/model-access'
    ],
    [
      'ResourceNotFoundException',
      'This model version has reached the end of its life. Please refer to the AWS documentation.',
      404,
      'agent/model-ended'
    ],
    [
      'ResourceNotFoundException',
      'Could not resolve the foundation model from the provided model identifier.',
      404,
      'agent/model-unknown'
    ],
    [
      'ValidationException',
      'The provided model identifier is invalid.',
      400,
      'agent/model-unknown'
    ],
    [
      'ValidationException',
      "Invocation of model ID x with on-demand throughput isn't supported. Retry your request with the ID or ARN of an inference profile that contains this model.",
      400,
      'agent/model-profile'
    ]
  ])('says of %s "%s" what to change, and does not try again', async (name, says, status, code) => {
    server.will(failure(name, says, status));
    const error: unknown = await model()
      .converse(request, { signal: signal() })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(id);
    expect(server.heard).toHaveLength(1);
  });

  it('tries a throttled request three times', async () => {
    const throttled = failure('ThrottlingException', 'Too many requests', 429);
    server.will(throttled, throttled, answered([{ text: 'Forty.' }]));
    await expect(model().converse(request, { signal: signal() })).resolves.toMatchObject({
      text: 'Forty.'
    });
    server.will(throttled, throttled, throttled);
    await expect(model().converse(request, { signal: signal() })).rejects.toMatchObject({
      code: 'system/throttled'
    });
    expect(server.heard).toHaveLength(3);
  });

  it('asks again when the stream breaks before any text', async () => {
    server.will(
      streamed(start, ['modelStreamErrorException', { message: 'broken' }]),
      streamed(start, ['throttlingException', { message: 'slow down' }]),
      streamed(start, words('Forty.'), ...end('end_turn'))
    );
    const heard: string[] = [];
    await expect(
      model().converse(request, { signal: signal(), onText: piece => heard.push(piece) })
    ).resolves.toMatchObject({ text: 'Forty.' });
    expect(heard).toEqual(['Forty.']);
    expect(waits).toEqual([500, 1000]);
  });

  it.each<[string, Frame[]]>([
    ['breaks', [['internalServerException', { message: 'broken' }]]],
    ['ends without a stop', []]
  ])('does not ask again when a stream %s after text', async (_what, rest) => {
    server.will(streamed(start, words('For'), ...rest));
    await expect(
      model().converse(request, { signal: signal(), onText: () => undefined })
    ).rejects.toMatchObject({ retryable: true });
    expect(server.heard).toHaveLength(1);
  });

  it('does not take a stream that is garbled', async () => {
    const garbled: Reply = response => {
      const bytes = Buffer.concat([start, words('Forty.'), ...end('end_turn')].map(frame));
      bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 0xff;
      response.writeHead(200, opening);
      response.end(bytes);
    };
    server.will(garbled);
    await expect(
      model().converse(request, { signal: signal(), onText: () => undefined })
    ).rejects.toMatchObject({ code: 'agent/model-answer' });
  });

  it('stops at once in the middle of a stream, and hears no more', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>(resolve => {
      server.will(response => {
        response.writeHead(200, opening);
        response.write(frame(start));
        response.write(frame(words('For')));
        response.on('close', resolve);
      });
    });
    const heard: string[] = [];
    const stopped = model().converse(request, {
      signal: controller.signal,
      onText: piece => {
        heard.push(piece);
        controller.abort();
      }
    });
    await expect(stopped).rejects.toMatchObject({ code: 'query/stopped' });
    await closed;
    expect(heard).toEqual(['For']);
    expect(server.heard).toHaveLength(1);
  });

  it('offers tools without the promise where the model does not take strict ones', async () => {
    server.will(
      failure('ValidationException', 'tools.0: strict tools are not supported by this model'),
      answered([{ text: 'Forty.' }]),
      answered([{ text: 'Forty.' }])
    );
    const asked = model();
    await asked.converse(request, { signal: signal() });
    await asked.converse(request, { signal: signal() });
    expect(server.heard).toHaveLength(3);
    expect(JSON.stringify(body(0))).toContain('strict');
    expect(JSON.stringify(body(1))).not.toContain('"strict"');
    expect(JSON.stringify(body(2))).not.toContain('"strict"');
  });
});
