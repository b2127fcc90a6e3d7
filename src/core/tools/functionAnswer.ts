import { z } from 'zod';
import { errorCatalog, type ErrorCode } from '../errors/catalog.js';

const errorCode = z.custom<ErrorCode>(code => typeof code === 'string' && code in errorCatalog);

/** Paid statements that the function ran; what it costs itself, its invoker knows. */
const usage = z.array(
  z.object({ service: z.literal('redshift'), milliseconds: z.number().nonnegative() })
);

/** What a function answers: what its tool gave, or why it did not; and what that used. */
export const functionAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown(), usage }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: errorCode, parts: z.array(z.string()) }),
    usage
  })
]);

export type FunctionAnswer = z.output<typeof functionAnswer>;
