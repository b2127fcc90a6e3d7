import { z } from 'zod';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { ErrorCode } from '../../core/errors/catalog.js';
import { framed, unframed } from './RelayFrame.js';

const refusal = z.object({ code: z.string() });

/** Sends bytes to the relay of the server. */
export type SendToRelay = (frame: Uint8Array, signal: AbortSignal) => Promise<Response>;

/** A signed request as the SDK hands it to who sends it. */
export interface SignedHttpRequest {
  readonly method: string;
  /** Such as `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  /** Still escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: ReadableStream<Uint8Array>;
}

/** What the relay says itself, by its word or HTTP's status. */
const refusals: Readonly<Record<string, ErrorCode>> = {
  host: 'system/relay-refused',
  404: 'system/relay-off',
  405: 'system/relay-off',
  413: 'system/service-refused'
};

/**
 * Sends what the SDK has signed through the Jupyter server, unchanged, and gives the answer back as
 * it comes. The SDK keeps the service's real address, which is part of the signature.
 */
export class RelayHandler {
  constructor(private readonly send: SendToRelay) {}

  /**
   * @throws AssistantError `system/relay-refused`, `system/relay-off`, `system/network`; an
   * `AbortError` when the signal aborts
   */
  async handle(
    request: SignedHttpRequest,
    { abortSignal }: { readonly abortSignal?: object } = {}
  ): Promise<{ response: HttpAnswer }> {
    const controller = new AbortController();
    const signal = abortSignal instanceof AbortSignal ? abortSignal : null;
    const abort = (): void => {
      controller.abort();
    };
    signal?.addEventListener('abort', abort, { once: true });
    try {
      if (signal?.aborted) {
        throw aborted();
      }
      const answer = await this.send(frameOf(request), controller.signal);
      if (answer.status !== 200 || !answer.body) {
        const code = refusals[await wordOf(answer)] ?? refusals[answer.status] ?? 'system/network';
        throw new AssistantError(code, [request.hostname, 'RelayLimit']);
      }
      const { head, body } = await unframed(answer.body);
      return {
        response: {
          statusCode: head.status,
          headers: Object.fromEntries(
            head.headers.map(([name, value]) => [name.toLowerCase(), value])
          ),
          // The signal goes on stopping it while it is read.
          body
        }
      };
    } catch (error) {
      throw signal?.aborted ? aborted() : retryable(error, request.hostname);
    }
  }

  /** Nothing here can be set. */
  updateHttpClientConfig(): void {
    return;
  }

  httpHandlerConfigs(): object {
    return {};
  }
}

function frameOf({
  method,
  protocol,
  hostname,
  port,
  path,
  ...rest
}: SignedHttpRequest): Uint8Array {
  const authority = port === undefined ? hostname : `${hostname}:${port}`;
  const headers = Object.entries(rest.headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value
  ]);
  const url = `${protocol}//${authority}${path}${queryOf(rest.query ?? {})}`;
  return framed({ method, url, headers: Object.fromEntries(headers) }, bytesOf(rest.body));
}

/** As it was signed: in the escapes of RFC 3986. */
function queryOf(query: NonNullable<SignedHttpRequest['query']>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' || value === null ? [value] : value).map(one =>
      one === null ? escaped(name) : `${escaped(name)}=${escaped(one)}`
    )
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  );

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) {
    return body;
  }
  if (typeof body === 'string' || body === undefined) {
    return new TextEncoder().encode(body ?? '');
  }
  // No client of ours sends a stream, which could not be signed whole.
  throw new TypeError('The body of a relayed request is text or bytes.');
}

async function wordOf(answer: Response): Promise<string> {
  const said = refusal.safeParse(await answer.json().catch(() => null));
  return said.success ? said.data.code : '';
}

const aborted = (): Error => Object.assign(new Error('Request aborted'), { name: 'AbortError' });

/** What did not come through may come through the next time: so the SDK is told. */
function retryable(error: unknown, host: string): unknown {
  const told =
    error instanceof AssistantError
      ? error
      : new AssistantError('system/network', [host], { cause: error });
  return told.code === 'system/network' ? Object.assign(told, { $retryable: {} }) : told;
}
