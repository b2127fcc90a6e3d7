import type { ModelMessage } from '../../../src/core/agents/model/Model';
import { frameOf } from '../../aws/endpoint/converseEvents';
import type { Reply } from './LocalServer';
import { answered, ModelStage, request, signal, usage } from './ModelStage';

type Frame = readonly [name: string, body: object];

const frame = (each: Frame): Uint8Array => frameOf(...each);

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

describe('The streamed reply of a model', () => {
  let stage: ModelStage;
  beforeAll(async () => {
    stage = await ModelStage.start();
  });
  beforeEach(() => {
    stage.waits.length = 0;
  });
  afterAll(() => stage.stop());

  it('hears the text piece by piece and puts a call together from its pieces', async () => {
    stage.server.will(
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
    const turn = await stage.model().converse(request, {
      signal,
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
    stage.server.will(
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
    const turn = await stage.model().converse(request, {
      signal,
      onText: piece => heard.push(piece)
    });
    expect(heard).toEqual(['I look.']);
    const next: ModelMessage[] = [
      ...request.messages,
      { role: 'model', turn },
      { role: 'results', results: [{ id: 'a', content: '{"stock":40}', isError: true }] }
    ];
    await stage.model().converse({ ...request, messages: next }, { signal });
    expect(stage.body(1)).toMatchObject({
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
    stage.server.will(
      streamed(
        start,
        toolStart('a', 'emit_reading', 0),
        toolPiece('{"meas', 0),
        ...end('tool_use')
      ),
      answered([{ text: 'Forty.' }])
    );
    const turn = await stage.model().converse(request, { signal, onText: () => undefined });
    expect(turn.calls).toEqual([{ id: 'a', name: 'emit_reading', input: '{"meas' }]);
    await stage.model().converse({ ...request, messages: [{ role: 'model', turn }] }, { signal });
    expect(stage.body(1)).toMatchObject({
      messages: [{ content: [{ toolUse: { toolUseId: 'a', input: {} } }] }]
    });
  });

  it('asks again when the stream breaks before any text', async () => {
    stage.server.will(
      streamed(start, ['modelStreamErrorException', { message: 'broken' }]),
      streamed(start, ['throttlingException', { message: 'slow down' }]),
      streamed(start, words('Forty.'), ...end('end_turn'))
    );
    const heard: string[] = [];
    await expect(
      stage.model().converse(request, { signal, onText: piece => heard.push(piece) })
    ).resolves.toMatchObject({ text: 'Forty.' });
    expect(heard).toEqual(['Forty.']);
    expect(stage.waits).toEqual([500, 1000]);
  });

  it.each<[string, Frame[]]>([
    ['breaks', [['internalServerException', { message: 'broken' }]]],
    ['ends without a stop', []]
  ])('does not ask again when a stream %s after text', async (_what, rest) => {
    stage.server.will(streamed(start, words('For'), ...rest));
    await expect(
      stage.model().converse(request, { signal, onText: () => undefined })
    ).rejects.toMatchObject({ retryable: true });
    expect(stage.server.heard).toHaveLength(1);
  });

  it('does not take a stream that is garbled', async () => {
    const garbled: Reply = response => {
      const bytes = Buffer.concat([start, words('Forty.'), ...end('end_turn')].map(frame));
      bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 0xff;
      response.writeHead(200, opening);
      response.end(bytes);
    };
    stage.server.will(garbled);
    await expect(
      stage.model().converse(request, { signal, onText: () => undefined })
    ).rejects.toMatchObject({ code: 'agent/model-answer' });
  });

  it('stops at once in the middle of a stream, and hears no more', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>(resolve => {
      stage.server.will(response => {
        response.writeHead(200, opening);
        response.write(frame(start));
        response.write(frame(words('For')));
        response.on('close', resolve);
      });
    });
    const heard: string[] = [];
    const stopped = stage.model().converse(request, {
      signal: controller.signal,
      onText: piece => {
        heard.push(piece);
        controller.abort();
      }
    });
    await expect(stopped).rejects.toMatchObject({ code: 'query/stopped' });
    await closed;
    expect(heard).toEqual(['For']);
    expect(stage.server.heard).toHaveLength(1);
  });
});
