import type { Translation } from '../language/Translation.js';

const minimumCharacters = 8;
/** bcrypt silently ignores what follows. */
const maximumBytes = 72;

/** Why a new password will not do, in a sentence; null if it will. Characters are code points. */
export function passwordProblem(password: string, trans: Translation): string | null {
  if (Array.from(password).length < minimumCharacters) {
    return trans.__('A password has at least %1 characters.', minimumCharacters);
  }
  if (new TextEncoder().encode(password).length > maximumBytes) {
    return trans.__('A password has at most %1 bytes.', maximumBytes);
  }
  return null;
}
