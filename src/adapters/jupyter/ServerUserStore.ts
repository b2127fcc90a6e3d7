import type { ServerConnection } from '@jupyterlab/services';
import { z } from 'zod';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import { usernameSchema, userRecordSchema, type UserRecord } from '../../core/session/UsersFile.js';
import type { UserStore } from '../../core/session/UserStore.js';
import { postToServer } from './postToServer.js';

const found = z.object({ record: userRecordSchema });

/** What is wrong with the users file; where it lies is in the server's log. */
const refused = z.object({
  code: z.enum(['auth/users-file-open', 'auth/users-file-failed', 'system/data-invalid'])
});

/** Longer than the server makes a name wait that was tried too often. */
const defaultTimeout = 45_000;

/** The users file of the Jupyter server, a record at a time; for unknown names it has decoys. */
export class ServerUserStore implements UserStore {
  constructor(
    private readonly settings: ServerConnection.ISettings,
    /** Milliseconds. */
    private readonly timeout = defaultTimeout
  ) {}

  /**
   * @throws AssistantError `auth/no-answer`, `auth/users-file-open`, `auth/users-file-failed`,
   * `system/data-invalid`, `query/stopped`
   */
  async find(username: string, signal?: AbortSignal): Promise<UserRecord | null> {
    // Nobody can be called so, and the server need not hear what was typed.
    if (!usernameSchema.safeParse(username).success) {
      return null;
    }
    const { settings, timeout } = this;
    const request = { route: 'user-record', body: { username }, signal, timeout };
    const { status, content } = await postToServer(settings, request).catch((cause: unknown) => {
      throw isAssistantError(cause)
        ? cause
        : new AssistantError('auth/no-answer', ['no connection'], { cause });
    });
    const answer = found.safeParse(content);
    if (status === 200 && answer.success && answer.data.record.username === username) {
      return answer.data.record;
    }
    const refusal = refused.safeParse(content);
    throw refusal.success
      ? new AssistantError(refusal.data.code, ['The users file', 'see the log of the server'])
      : new AssistantError('auth/no-answer', [String(status)]);
  }
}
