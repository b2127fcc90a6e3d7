import { z } from 'zod';
import { plainError } from '../errors/plainError.js';

/** Paid statements that the function ran; what it costs itself, its invoker knows. */
const usage = z.array(
  z.object({ service: z.literal('redshift'), milliseconds: z.number().nonnegative() })
);

/** What a function answers: what its tool gave, or why it did not; and what that used. */
export const functionAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown(), usage }),
  z.object({
    ok: z.literal(false),
    error: plainError,
    usage
  })
]);

export type FunctionAnswer = z.output<typeof functionAnswer>;
