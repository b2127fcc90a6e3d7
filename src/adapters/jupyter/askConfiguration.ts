import type { ServerConnection } from '@jupyterlab/services';
import { z } from 'zod';
import { fileFaultSchema } from '../../core/config/fileFaults.js';
import type { ConfigurationSources } from '../../core/config/readConfiguration.js';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import { postToServer } from './postToServer.js';

export type ServerConfiguration = Omit<ConfigurationSources, 'settings'>;

const answered = z.object({
  file: z.unknown(),
  faults: z.array(fileFaultSchema),
  environment: z.record(z.string(), z.string())
});

/** What a server without our part answers, and one that only holds files. */
const withoutServerPart: ReadonlySet<number> = new Set([404, 405, 501]);

const nothing: ServerConfiguration = { file: null, faults: [], environment: {} };

const defaultTimeout = 20_000;

/**
 * What the administrator configured. Without our server part that is nothing; a server part that
 * fails never leads to it.
 * @param timeout milliseconds
 * @throws AssistantError `auth/no-answer`
 */
export async function askConfiguration(
  settings: ServerConnection.ISettings,
  timeout = defaultTimeout
): Promise<ServerConfiguration> {
  const request = { route: 'configuration', body: {}, timeout };
  const { status, content } = await postToServer(settings, request).catch((cause: unknown) => {
    throw isAssistantError(cause)
      ? cause
      : new AssistantError('auth/no-answer', ['no connection'], { cause });
  });
  if (withoutServerPart.has(status)) {
    return nothing;
  }
  const answer = answered.safeParse(content);
  if (status === 200 && answer.success) {
    return answer.data;
  }
  throw new AssistantError('auth/no-answer', [String(status)]);
}
