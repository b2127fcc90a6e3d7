import type { UserRecord } from './UsersFile.js';

/** Where users and their password hashes are kept. */
export interface UserStore {
  /**
   * The user of exactly this name; null if there is none.
   * @throws AssistantError if the store cannot tell, `query/stopped` when the signal aborts
   */
  find(username: string, signal?: AbortSignal): Promise<UserRecord | null>;
}
