import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { BedrockModel } from '../../../src/adapters/aws/BedrockModel';
import type { ModelRequest } from '../../../src/core/agents/model/Model';
import { json, LocalServer, type Reply } from './LocalServer';

export const modelId = 'global.anthropic.claude-sonnet-5-5';

export const request: ModelRequest = {
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

export const usage = {
  inputTokens: 12,
  outputTokens: 7,
  totalTokens: 3019,
  cacheReadInputTokens: 2000,
  cacheWriteInputTokens: 1000
};

export const answered = (content: unknown, stopReason = 'end_turn'): Reply =>
  json({ output: { message: { role: 'assistant', content } }, stopReason, usage, metrics: {} });

export const { signal } = new AbortController();

/** A model of Bedrock at a server that answers as told; it notes how long it would wait. */
export class ModelStage {
  readonly waits: number[] = [];

  private constructor(
    readonly server: LocalServer,
    private readonly client: BedrockRuntimeClient
  ) {}

  static async start(): Promise<ModelStage> {
    const server = await LocalServer.start();
    const client = new BedrockRuntimeClient({
      region: 'us-east-1',
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
      requestHandler: new NodeHttpHandler()
    });
    return new ModelStage(server, client);
  }

  model(temperature?: number): BedrockModel {
    return new BedrockModel(this.client, {
      id: modelId,
      temperature,
      wait: milliseconds => {
        this.waits.push(milliseconds);
        return Promise.resolve();
      }
    });
  }

  /** Of a request that was heard. */
  body(index = 0): unknown {
    return this.server.heard[index]?.body;
  }

  async stop(): Promise<void> {
    this.client.destroy();
    await this.server.stop();
  }
}
