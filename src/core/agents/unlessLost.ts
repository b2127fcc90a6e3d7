import type { Unknown } from '../answer/Outcome.js';
import type { Translation } from '../language/Translation.js';
import { isLossError } from '../schema/lossError.js';

/**
 * What the database is known not to have is an honest end, not a failure.
 * @throws whatever else was thrown
 */
export function unlessLost(thrown: unknown, question: string, trans: Translation): Unknown {
  if (!isLossError(thrown)) {
    throw thrown;
  }
  const { message, remedy } = thrown.describe(trans);
  return { kind: 'unknown', question, message: `${message} ${remedy}`, offers: [] };
}
