import { z } from 'zod';

/** A schema without what only says that it may be absent. */
export function innerSchema(schema: unknown): unknown {
  return schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional
    ? innerSchema(schema.unwrap())
    : schema;
}
