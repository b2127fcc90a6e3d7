import { z } from 'zod';
import { innerSchema } from './innerSchema.js';
import { isRecord } from './isRecord.js';
import { partOf } from './partOf.js';

/**
 * A value as the schema's types want it, where that is sure: a variable of the environment is
 * text, YAML reads an account number or a version as a number, and a key without a value is null.
 */
export function withSchemaTypes(schema: unknown, value: unknown): unknown {
  const inner = innerSchema(schema);
  if ((inner instanceof z.ZodObject || inner instanceof z.ZodRecord) && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== null && part !== undefined)
        .map(([key, part]) => [key, withSchemaTypes(partOf(inner, key), part)])
    );
  }
  if (inner instanceof z.ZodNumber && typeof value === 'string') {
    return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(value.trim()) ? Number(value) : value;
  }
  if (
    (inner instanceof z.ZodBoolean || inner instanceof z.ZodLiteral) &&
    typeof value === 'string'
  ) {
    const word = value.trim().toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : value;
  }
  return inner instanceof z.ZodString && typeof value === 'number' ? String(value) : value;
}
