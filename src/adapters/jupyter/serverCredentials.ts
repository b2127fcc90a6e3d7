import type { ServerConnection } from '@jupyterlab/services';
import { z } from 'zod';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { CredentialSource } from '../aws/CredentialSource.js';
import { postToServer } from './postToServer.js';

const answered = z.object({
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  sessionToken: z.string().min(1).nullable(),
  expiration: z.iso.datetime({ offset: true }).nullable()
});

const refused = z.object({
  code: z.enum([
    'system/credentials-none',
    'system/credentials-failed',
    'system/credentials-library'
  ]),
  parts: z.array(z.string())
});

/** Longer than the server waits for its metadata service. */
const defaultTimeout = 30_000;

/**
 * The credentials of the role that the Jupyter server runs as, which hands them over where its
 * administrator wants that.
 * @param timeout milliseconds
 */
export function serverCredentials(
  settings: ServerConnection.ISettings,
  timeout = defaultTimeout
): CredentialSource {
  return async () => {
    const request = { route: 'credentials', body: {}, timeout };
    const { status, content } = await postToServer(settings, request).catch((cause: unknown) => {
      throw new AssistantError('system/credentials-failed', ['no connection'], { cause });
    });
    const answer = answered.safeParse(content);
    if (status === 200 && answer.success) {
      const { sessionToken, expiration, ...keys } = answer.data;
      return {
        ...keys,
        ...(sessionToken === null ? {} : { sessionToken }),
        ...(expiration === null ? {} : { expiration: new Date(expiration) })
      };
    }
    const refusal = refused.safeParse(content);
    throw refusal.success
      ? new AssistantError(refusal.data.code, refusal.data.parts)
      : new AssistantError(
          status === 404 || status === 405 ? 'system/credentials-off' : 'system/credentials-failed',
          [String(status)]
        );
  };
}
