import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import { AssistantError } from '../../core/errors/AssistantError.js';

export interface ServerRequest {
  /** One of our server part's, such as `journal`. */
  readonly route: string;
  readonly body: unknown;
  readonly signal?: AbortSignal;
  /** Milliseconds; without it, as long as the browser waits. */
  readonly timeout?: number;
}

export interface ServerAnswer {
  /** Of HTTP. */
  readonly status: number;
  /** What was answered as JSON; null if that was none. */
  readonly content: unknown;
}

/**
 * Asks the server part of the Jupyter server that the page came from.
 * @throws AssistantError `query/stopped` when the signal aborts; anything else where no answer came
 */
export async function postToServer(
  settings: ServerConnection.ISettings,
  { route, body, signal, timeout }: ServerRequest
): Promise<ServerAnswer> {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  signal?.addEventListener('abort', stop);
  const timer = timeout === undefined ? undefined : setTimeout(stop, timeout);
  try {
    signal?.throwIfAborted();
    const request = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: controller.signal
    };
    const url = URLExt.join(settings.baseUrl, 'supply-chain-assistant', route);
    const response = await ServerConnection.makeRequest(url, request, settings);
    const text = await response.text();
    return { status: response.status, content: jsonOf(text) };
  } catch (cause) {
    throw signal?.aborted ? new AssistantError('query/stopped', [], { cause }) : cause;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
