import type { AwsConnection, AwsService, RequestHandler } from './AwsConnection.js';
import type { SharedCredentials } from './SharedCredentials.js';

interface ClientSettings {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials: SharedCredentials['provide'];
  readonly requestHandler?: RequestHandler;
  readonly maxAttempts: number;
  readonly retryMode: 'standard';
}

type Handler = (request: never) => Promise<object>;

interface Client {
  readonly middlewareStack: {
    add(
      middleware: <H extends Handler>(next: H) => H,
      place: { readonly step: 'initialize'; readonly name: string }
    ): void;
  };
}

/**
 * A client of one service. It tries three times what is throttled, cut off or answered with 5xx,
 * and nothing else; between tries it waits a random part of a time that doubles: the SDK's
 * `standard` mode does so (`@smithy/core`, submodule retry, StandardRetryStrategy). A request is
 * written once and sent again as it is, with the same token of idempotency.
 *
 * Credentials that the service calls expired are asked for anew, once a request.
 */
export function awsClient<C extends Client>(
  Client: new (settings: ClientSettings) => C,
  service: AwsService,
  { region, endpoints, credentials, requestHandler }: AwsConnection
): C {
  const endpoint = endpoints[service];
  const client = new Client({
    region,
    credentials: credentials.provide,
    maxAttempts: 3,
    retryMode: 'standard',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(requestHandler === undefined ? {} : { requestHandler })
  });
  client.middlewareStack.add(next => withNewCredentials(next, credentials), {
    step: 'initialize',
    name: 'askForNewCredentials'
  });
  return client;
}

function withNewCredentials<H extends Handler>(next: H, credentials: SharedCredentials): H {
  const handler: Handler = async request => {
    try {
      return await next(request);
    } catch (error) {
      if (!isExpired(error)) {
        throw error;
      }
      credentials.forget();
      return next(request);
    }
  };
  return handler as H;
}

const isExpired = (error: unknown): boolean =>
  error instanceof Error && /^Expired_?Token/.test(error.name);
