import { failure, json } from './LocalServer';
import { answered, modelId, ModelStage, request, signal } from './ModelStage';

describe('A model of Bedrock', () => {
  let stage: ModelStage;
  beforeAll(async () => {
    stage = await ModelStage.start();
  });
  beforeEach(() => {
    stage.waits.length = 0;
  });
  afterAll(() => stage.stop());

  it('sends system and tools each with a cache point, and no temperature of its own', async () => {
    stage.server.will(answered([{ text: 'Hello.' }]));
    await stage.model().converse(request, { signal });
    expect(stage.server.heard[0]?.path).toBe(`/model/${modelId}/converse`);
    expect(stage.body()).toEqual({
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
    stage.server.will(answered([{ text: 'Hello.' }]));
    await stage.model(0.2).converse(request, { signal });
    expect(stage.body()).toMatchObject({ inferenceConfig: { maxTokens: 500, temperature: 0.2 } });
  });

  it('tells text, calls, stop and what was used', async () => {
    stage.server.will(
      answered(
        [
          { text: 'I look. ' },
          { toolUse: { toolUseId: 'a', name: 'emit_reading', input: { measure: 'stock' } } },
          { toolUse: { toolUseId: 'b', name: 'emit_reading', input: {} } }
        ],
        'tool_use'
      )
    );
    const turn = await stage.model().converse(request, { signal });
    expect(turn).toMatchObject({
      text: 'I look. ',
      calls: [
        { id: 'a', name: 'emit_reading', input: { measure: 'stock' } },
        { id: 'b', name: 'emit_reading', input: {} }
      ],
      stop: 'tools',
      usage: {
        service: 'bedrock',
        model: modelId,
        inputTokens: 12,
        outputTokens: 7,
        cacheReadTokens: 2000,
        cacheWriteTokens: 1000
      }
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
    stage.server.will(answered([{ text: 'Forty.' }], reason));
    await expect(stage.model().converse(request, { signal })).resolves.toMatchObject({ stop });
  });

  it.each([
    ['that stopped for a malformed call', answered([], 'malformed_tool_use')],
    ['without a cost', json({ output: {}, stopReason: 'end_turn' })]
  ])('does not take an answer %s', async (_what, reply) => {
    stage.server.will(reply);
    await expect(stage.model().converse(request, { signal })).rejects.toMatchObject({
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
    stage.server.will(failure(name, says, status));
    const error: unknown = await stage
      .model()
      .converse(request, { signal })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(modelId);
    expect(stage.server.heard).toHaveLength(1);
  });

  it('tries a throttled request three times', async () => {
    const throttled = failure('ThrottlingException', 'Too many requests', 429);
    stage.server.will(throttled, throttled, answered([{ text: 'Forty.' }]));
    await expect(stage.model().converse(request, { signal })).resolves.toMatchObject({
      text: 'Forty.'
    });
    stage.server.will(throttled, throttled, throttled);
    await expect(stage.model().converse(request, { signal })).rejects.toMatchObject({
      code: 'system/throttled'
    });
    expect(stage.server.heard).toHaveLength(3);
  });

  it('offers tools without the promise where the model does not take strict ones', async () => {
    stage.server.will(
      failure('ValidationException', 'tools.0: strict tools are not supported by this model'),
      answered([{ text: 'Forty.' }]),
      answered([{ text: 'Forty.' }])
    );
    const asked = stage.model();
    await asked.converse(request, { signal });
    await asked.converse(request, { signal });
    expect(stage.server.heard).toHaveLength(3);
    expect(JSON.stringify(stage.body(0))).toContain('strict');
    expect(JSON.stringify(stage.body(1))).not.toContain('"strict"');
    expect(JSON.stringify(stage.body(2))).not.toContain('"strict"');
  });
});
