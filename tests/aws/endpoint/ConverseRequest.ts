import { z } from 'zod';

const cachePoint = z.strictObject({
  type: z.literal('default'),
  ttl: z.enum(['5m', '1h']).optional()
});
const text = z.string();

const toolUse = z.object({
  toolUseId: z.string().regex(/^[a-zA-Z0-9_.:-]{1,64}$/),
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
  input: z.record(z.string(), z.unknown())
});

const toolResult = z.object({
  toolUseId: z.string(),
  content: z.array(z.union([z.strictObject({ text }), z.strictObject({ json: z.unknown() })])),
  status: z.enum(['success', 'error']).optional()
});

const reasoningContent = z.union([
  z.strictObject({
    reasoningText: z.strictObject({ text, signature: z.string().optional() })
  }),
  z.strictObject({ redactedContent: z.string() })
]);

export const ContentBlock = z.union([
  z.strictObject({ text }),
  z.strictObject({ toolUse }),
  z.strictObject({ toolResult }),
  z.strictObject({ reasoningContent }),
  z.strictObject({ cachePoint })
]);
export type ContentBlock = z.infer<typeof ContentBlock>;

const Message = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.array(ContentBlock).min(1)
});
export type Message = z.infer<typeof Message>;

const Tool = z.union([
  z.strictObject({
    toolSpec: z.strictObject({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      description: z.string().min(1).optional(),
      inputSchema: z.strictObject({ json: z.looseObject({ type: z.literal('object') }) }),
      strict: z.boolean().optional()
    })
  }),
  z.strictObject({ cachePoint })
]);

/** The body of Converse and ConverseStream, as far as text and tools go. */
export const ConverseRequest = z.strictObject({
  messages: z.array(Message).min(1),
  system: z
    .array(z.union([z.strictObject({ text: z.string().min(1) }), z.strictObject({ cachePoint })]))
    .optional(),
  inferenceConfig: z.strictObject({
    maxTokens: z.number().int().positive(),
    temperature: z.number().min(0).max(1).optional(),
    topP: z.number().min(0).max(1).optional(),
    stopSequences: z.array(z.string()).optional()
  }),
  toolConfig: z
    .strictObject({
      tools: z.array(Tool).min(1),
      toolChoice: z.record(z.string(), z.unknown()).optional()
    })
    .optional(),
  requestMetadata: z.record(z.string(), z.string()).optional()
});
export type ConverseRequest = z.infer<typeof ConverseRequest>;
