import { z } from 'zod';
import { innerSchema } from './innerSchema.js';

/** The schema of what stands under a key, be it one of a few or a name of somebody's own. */
export function partOf(schema: unknown, key: string): unknown {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodRecord) {
    return inner.valueType;
  }
  const shape: Readonly<Record<string, unknown>> = inner instanceof z.ZodObject ? inner.shape : {};
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}
