/** Compares passwords with bcrypt hashes. */
export interface PasswordVerifier {
  /**
   * Takes as long for a wrong password as for a right one.
   * @throws AssistantError `query/stopped` when the signal aborts
   */
  matches(password: string, hash: string, signal?: AbortSignal): Promise<boolean>;
}

/** Turns passwords into bcrypt hashes, and compares them. */
export interface PasswordHasher extends PasswordVerifier {
  hash(password: string): Promise<string>;
}

/** bcrypt's cost: 2 to this power rounds. One cost for all, so that every sign-in works as long. */
export const passwordCost = 12;
