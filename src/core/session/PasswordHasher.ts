/** Turns passwords into bcrypt hashes and compares them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Takes as long for a wrong password as for a right one. */
  matches(password: string, hash: string): Promise<boolean>;
}

/** bcrypt's cost: 2 to this power rounds. One cost for all, so that every sign-in works as long. */
export const passwordCost = 12;
