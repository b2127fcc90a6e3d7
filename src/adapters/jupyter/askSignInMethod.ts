import type { ServerConnection } from '@jupyterlab/services';
import { z } from 'zod';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import type { SignInMethod } from '../../core/session/SignInMethod.js';
import { usernameSchema, userRecordSchema } from '../../core/session/UsersFile.js';
import { postToServer } from './postToServer.js';

const answered = z.discriminatedUnion('mode', [
  z.object({ mode: z.enum(['demo', 'password']) }),
  z.object({
    mode: z.literal('profile'),
    user: usernameSchema,
    personas: userRecordSchema.shape.personas,
    ignored: z.array(z.string())
  })
]);

/** Why the profile signs nobody in. */
const refused = z.object({
  code: z.enum([
    'auth/profile-not-here',
    'auth/profile-shared-space',
    'auth/profile-library-missing',
    'auth/profile-failed',
    'auth/profile-without-personas'
  ]),
  parts: z.array(z.string())
});

/** What a server without our part answers, and one that only holds files. */
const withoutServerPart: ReadonlySet<number> = new Set([404, 405, 501]);

/** Longer than the server waits for SageMaker. */
const defaultTimeout = 30_000;

/**
 * How people sign in here. Without our server part there is the demo alone; a server part that
 * fails never leads to it.
 * @param timeout milliseconds
 * @throws AssistantError `auth/no-answer`, `auth/profile-…`, `query/stopped`
 */
export async function askSignInMethod(
  settings: ServerConnection.ISettings,
  signal: AbortSignal,
  timeout = defaultTimeout
): Promise<SignInMethod> {
  const request = { route: 'sign-in', body: {}, signal, timeout };
  const { status, content } = await postToServer(settings, request).catch((cause: unknown) => {
    throw isAssistantError(cause)
      ? cause
      : new AssistantError('auth/no-answer', ['no connection'], { cause });
  });
  if (withoutServerPart.has(status)) {
    return { mode: 'demo' };
  }
  const answer = answered.safeParse(content);
  if (status === 200 && answer.success) {
    return answer.data;
  }
  const refusal = refused.safeParse(content);
  throw refusal.success
    ? new AssistantError(refusal.data.code, refusal.data.parts)
    : new AssistantError('auth/no-answer', [String(status)]);
}
