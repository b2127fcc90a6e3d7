import type { Translation } from '../language/Translation.js';

export const shortestPassword = 8;
/** bcrypt silently ignores what follows. */
const maximumBytes = 72;

/**
 * Why a new password will not do, in a sentence; null if it will.
 * @param shortest characters that it has at least, counted in code points
 */
export function passwordProblem(
  password: string,
  trans: Translation,
  shortest = shortestPassword
): string | null {
  if (Array.from(password).length < shortest) {
    return trans.__('A password has at least %1 characters.', shortest);
  }
  if (new TextEncoder().encode(password).length > maximumBytes) {
    return trans.__('A password has at most %1 bytes.', maximumBytes);
  }
  return null;
}
