import { z } from 'zod';

/** What a model needs of a schema to call well; bounds are checked, and told, when it calls. */
const parts = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.json()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional()
});

/** The input of a tool as JSON schema, as short as it can be and in an order that never changes. */
export function compactSchema(input: z.ZodType): Readonly<Record<string, unknown>> {
  return compact(z.toJSONSchema(input, { io: 'input' }));
}

function compact(schema: unknown): Record<string, unknown> {
  const {
    type,
    description,
    enum: choices,
    properties,
    required,
    items,
    anyOf
  } = parts.parse(schema);
  return {
    ...(type === undefined ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...(choices === undefined ? {} : { enum: choices }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, of]) => [name, compact(of)])
          ),
          additionalProperties: false
        }),
    ...(required === undefined || required.length === 0 ? {} : { required }),
    ...(items === undefined ? {} : { items: compact(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(compact) })
  };
}
