import type {
  ContentBlock,
  ConverseCommandInput,
  Message,
  Tool
} from '@aws-sdk/client-bedrock-runtime';
import { z } from 'zod';
import type { ModelMessage, ModelRequest, ToolCall } from '../../core/agents/model/Model.js';
import { SealedContent } from './SealedContent.js';

export interface ConverseSettings {
  readonly modelId: string;
  /** Left out unless configured: newer models take their own only. */
  readonly temperature: number | undefined;
  /** The tools whose input the service is held to. */
  readonly strict: ReadonlySet<string>;
}

const cachePoint = { cachePoint: { type: 'default' } } as const;

/** What the service takes for a request; what stays the same for a persona ends in cache points. */
export function converseInput(
  { system, tools, messages, maxTokens }: ModelRequest,
  { modelId, temperature, strict }: ConverseSettings
): ConverseCommandInput {
  return {
    modelId,
    system: [{ text: system }, cachePoint],
    messages: messages.map(messageOf),
    inferenceConfig: { maxTokens, ...(temperature === undefined ? {} : { temperature }) },
    ...(tools.length === 0
      ? {}
      : {
          toolConfig: {
            tools: [
              ...tools.map(({ name, description, inputSchema }): Tool => ({
                toolSpec: {
                  name,
                  description,
                  inputSchema: { json: jsonObject.parse(inputSchema) },
                  ...(strict.has(name) ? { strict: true } : {})
                }
              })),
              cachePoint
            ],
            toolChoice: { auto: {} }
          }
        })
  };
}

function messageOf(message: ModelMessage): Message {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: [{ text: message.text }] };
    case 'model':
      return { role: 'assistant', content: contentOf(message.turn) };
    case 'results':
      return {
        role: 'user',
        content: message.results.map(({ id, content, isError }) => ({
          toolResult: {
            toolUseId: id,
            content: [{ text: content }],
            ...(isError ? { status: 'error' } : {})
          }
        }))
      };
  }
}

/** A turn goes back as it came, since reasoning is signed where it stands. */
function contentOf({
  text,
  calls,
  sealed
}: Extract<ModelMessage, { role: 'model' }>['turn']): ContentBlock[] {
  const content: readonly ContentBlock[] =
    sealed instanceof SealedContent
      ? sealed.content
      : [{ text }, ...calls.map(call => ({ toolUse: toolUseOf(call) }))];
  // The service takes no empty text, and no input but an object.
  return content
    .filter(block => block.text === undefined || block.text.trim() !== '')
    .map(block =>
      block.toolUse
        ? { toolUse: { ...block.toolUse, input: objectOf(block.toolUse.input) } }
        : block
    );
}

type ToolUse = ContentBlock.ToolUseMember['toolUse'];

function toolUseOf({ id, name, input }: ToolCall): ToolUse {
  return { toolUseId: id, name, input: objectOf(input) };
}

const jsonObject = z.record(z.string(), z.json());

/** What a model wrote that was no object went back to it as an error; in its place stands none. */
function objectOf(input: unknown): z.output<typeof jsonObject> {
  return jsonObject.safeParse(input).data ?? {};
}
