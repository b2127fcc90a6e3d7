import type { GuardCode } from './guardCodes.js';

/** How a check inside the guard says no; never leaves the guard. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: GuardCode,
    readonly parts: readonly string[] = [],
    /** UTF-16 offset in the text, where one is known. */
    readonly at?: number
  ) {
    super(code);
  }
}
