import type { z } from 'zod';
import { AwsFailure } from './AwsFailure.js';

/** @throws AwsFailure in the words in which AWS tells what a request broke */
export function validated<T>(
  schema: z.ZodType<T>,
  input: unknown,
  code = 'ValidationException'
): T {
  const { success, data, error } = schema.safeParse(input);
  if (success) {
    return data;
  }
  const { issues } = error;
  const errors = issues.length === 1 ? 'error' : 'errors';
  const told = issues.map(
    ({ path, message }) =>
      `Value at '${path.map(String).join('.member.')}' failed to satisfy constraint: ${message}`
  );
  throw new AwsFailure(code, `${issues.length} validation ${errors} detected: ${told.join('; ')}`);
}
