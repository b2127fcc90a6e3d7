import type { Session } from '../../core/session/SessionManager.js';
import type { SignInMethod } from '../../core/session/SignInMethod.js';

/** How people sign in here, and whether somebody is who they say. */
export interface Authenticator {
  /**
   * Asked anew each time.
   * @throws AssistantError `auth/sign-in-unknown`, `auth/demo-needs-generated-data`,
   * `auth/profile-…`, `query/stopped`
   */
  method(signal: AbortSignal): Promise<SignInMethod>;
  /**
   * A new session as the first of the user's personas.
   * @throws AssistantError `auth/invalid-credentials`, `auth/no-answer`, `auth/users-file-…`,
   * `system/data-invalid`, `query/stopped`
   */
  byPassword(username: string, password: string, signal: AbortSignal): Promise<Session>;
}
