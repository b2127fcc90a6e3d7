import { ServerConnection } from '@jupyterlab/services';
import type { AuditEntry, Journal } from '../../core/audit/Journal.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { postToServer } from './postToServer.js';

/** The journal of the Jupyter server that the page came from. */
export class ServerJournal implements Journal {
  constructor(
    private readonly settings: ServerConnection.ISettings = ServerConnection.makeSettings()
  ) {}

  /** @throws AssistantError `system/journal-failed` */
  async append(entries: readonly AuditEntry[]): Promise<void> {
    const request = { route: 'journal', body: { entries } };
    const { status } = await postToServer(this.settings, request).catch((cause: unknown) => {
      throw new AssistantError('system/journal-failed', ['no answer'], { cause });
    });
    if (status < 200 || status > 299) {
      throw new AssistantError('system/journal-failed', [String(status)]);
    }
  }
}
