import { z } from 'zod';
import type { ToolSpecification } from '../../core/agents/model/Model.js';

/**
 * What a request may hold of strict tools: the service compiles their schemas to one grammar.
 * @source Claude documentation, "Structured outputs", schema limitations and complexity limits
 */
const limits = { tools: 20, optional: 24, unions: 16 };

/** What a strict schema may say; a tool whose schema says more is offered without the promise. */
const keywords = new Set([
  '$schema',
  'additionalProperties',
  'anyOf',
  'const',
  'default',
  'description',
  'enum',
  'items',
  'properties',
  'required',
  'title',
  'type'
]);

interface Weight {
  optional: number;
  unions: number;
}

/**
 * The names of the tools whose input the service can be held to: those whose schemas it can
 * compile, from the first on, as far as one request may go.
 */
export function strictTools(tools: readonly ToolSpecification[]): ReadonlySet<string> {
  const strict = new Set<string>();
  const total: Weight = { optional: 0, unions: 0 };
  for (const { name, inputSchema } of tools) {
    const weight: Weight = { optional: 0, unions: 0 };
    const optional = (): number => total.optional + weight.optional;
    const fits = weigh(inputSchema, weight) && optional() <= limits.optional;
    if (fits && total.unions + weight.unions <= limits.unions && strict.size < limits.tools) {
      strict.add(name);
      total.optional += weight.optional;
      total.unions += weight.unions;
    }
  }
  return strict;
}

/** The parts of a schema that are looked into. */
const parts = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  additionalProperties: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  anyOf: z.array(z.unknown()).default([]),
  items: z.unknown().optional()
});

/** @returns whether a strict schema may say this; its weight is added up on the way */
function weigh(schema: unknown, weight: Weight): boolean {
  const read = parts.safeParse(schema).data;
  if (!read || Object.keys(read).some(keyword => !keywords.has(keyword))) {
    return false;
  }
  const { type, additionalProperties, properties, required, anyOf, items } = read;
  if (type === 'object') {
    if (additionalProperties !== false) {
      return false;
    }
    weight.optional += Object.keys(properties).length - required.length;
  }
  weight.unions += anyOf.length > 0 || Array.isArray(type) ? 1 : 0;
  const within = [...Object.values(properties), ...anyOf, ...(items === undefined ? [] : [items])];
  return within.every(part => weigh(part, weight));
}
