import { z } from 'zod';
import { errorCatalog, type ErrorCode } from './catalog.js';

const errorCode = z.custom<ErrorCode>(code => typeof code === 'string' && code in errorCatalog);

/** An `AssistantError` as it crosses a boundary; its cause stays where it happened. */
export const plainError = z.object({ code: errorCode, parts: z.array(z.string()) });
