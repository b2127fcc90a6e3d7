import type { UserRecord } from './UsersFile.js';

/** Where users and their password hashes are kept. */
export interface UserStore {
  /** The user of exactly this name; null if there is none. */
  find(username: string): Promise<UserRecord | null>;
}
