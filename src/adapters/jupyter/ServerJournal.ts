import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import type { AuditEntry, Journal } from '../../core/audit/Journal.js';
import { AssistantError } from '../../core/errors/AssistantError.js';

/** The journal of the Jupyter server that the page came from. */
export class ServerJournal implements Journal {
  constructor(
    private readonly settings: ServerConnection.ISettings = ServerConnection.makeSettings()
  ) {}

  /** @throws AssistantError `system/journal-failed` */
  async append(entries: readonly AuditEntry[]): Promise<void> {
    const { settings } = this;
    const url = URLExt.join(settings.baseUrl, 'supply-chain-assistant', 'journal');
    const request = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entries })
    };
    let status: string;
    try {
      const response = await ServerConnection.makeRequest(url, request, settings);
      if (response.ok) {
        return;
      }
      status = String(response.status);
    } catch (cause) {
      throw new AssistantError('system/journal-failed', ['no answer'], { cause });
    }
    throw new AssistantError('system/journal-failed', [status]);
  }
}
