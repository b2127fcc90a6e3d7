import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HeardRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export type Reply = (response: ServerResponse) => void;

/** A server on the loopback that answers as told, one reply after the other. */
export class LocalServer {
  readonly heard: HeardRequest[] = [];
  private readonly replies: Reply[] = [];
  private readonly server = createServer((request, response) => {
    void text(request).then(body => {
      this.heard.push({
        path: request.url ?? '',
        headers: request.headers,
        body: body === '' ? null : (JSON.parse(body) as unknown)
      });
      const reply = this.replies.shift();
      if (reply) {
        reply(response);
      } else {
        response.writeHead(500).end();
      }
    });
  });

  static async start(): Promise<LocalServer> {
    const local = new LocalServer();
    await new Promise<void>(resolve => local.server.listen(0, '127.0.0.1', resolve));
    return local;
  }

  get endpoint(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  }

  will(...replies: Reply[]): void {
    this.heard.length = 0;
    this.replies.splice(0, this.replies.length, ...replies);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}

export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply =>
  response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** An exception as services of the REST and JSON protocols tell it. */
export const failure = (name: string, message: string, status = 400): Reply =>
  json({ __type: name, message }, status, { 'x-amzn-errortype': name });
