import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import type { SendToRelay } from './RelayHandler.js';

/** The relay of the Jupyter server that the page came from. */
export function sendToRelay(settings: ServerConnection.ISettings): SendToRelay {
  const url = URLExt.join(settings.baseUrl, 'supply-chain-assistant', 'relay');
  return (body, signal) => {
    const headers = { 'Content-Type': 'application/octet-stream' };
    return ServerConnection.makeRequest(url, { method: 'POST', headers, body, signal }, settings);
  };
}
