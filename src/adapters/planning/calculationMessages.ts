import { z } from 'zod';
import { plainError } from '../../core/errors/plainError.js';

/** What a worker is asked: one calculation at a time. */
export const calculationRequest = z.object({ calculation: z.string(), input: z.unknown() });

/** What it says: how far it is, and in the end what came of it, or why nothing did. */
export const calculationResponse = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number() }),
  z.object({ kind: z.literal('result'), result: z.unknown() }),
  z.object({ kind: z.literal('failure'), error: plainError, cause: z.string() })
]);

export type CalculationRequest = z.infer<typeof calculationRequest>;
export type CalculationResponse = z.infer<typeof calculationResponse>;
