import type { PersonaName } from '../../core/session/personas.js';
import type { Session } from '../../core/session/SessionManager.js';
import type { SignInMethod } from '../../core/session/SignInMethod.js';

/** How people sign in here, and whether somebody is who they say; each way opens a session. */
export interface Authenticator {
  /**
   * Asked anew each time.
   * @throws AssistantError `auth/no-answer`, `auth/profile-…`, `query/stopped`, and
   * `auth/other-sign-in` for a demo of data that is not generated
   */
  method(signal: AbortSignal): Promise<SignInMethod>;
  /** @throws AssistantError `auth/other-sign-in`, and as `method` */
  asDemo(persona: PersonaName, signal: AbortSignal): Promise<Session>;
  /**
   * As the first persona of the profile.
   * @throws AssistantError `auth/other-sign-in`, and as `method`
   */
  byProfile(signal: AbortSignal): Promise<Session>;
  /**
   * As the first of the user's personas.
   * @throws AssistantError `auth/invalid-credentials`, `auth/no-answer`, `auth/users-file-…`,
   * `system/data-invalid`, `query/stopped`
   */
  byPassword(username: string, password: string, signal: AbortSignal): Promise<Session>;
}
