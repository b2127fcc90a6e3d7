import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServerConnection } from '@jupyterlab/services';

/** A server part that answers what the test says, or nothing at all. */
export class RouteServer {
  readonly requests: { readonly message: IncomingMessage; readonly body: string }[] = [];
  status = 200;
  /** Null: the answer never comes. */
  content: unknown = {};
  private readonly server: Server;

  constructor() {
    this.server = createServer((message, response) => {
      let body = '';
      message.on('data', (part: Buffer) => (body += part.toString()));
      message.on('end', () => {
        this.requests.push({ message, body });
        if (this.content !== null) {
          const { content } = this;
          response
            .writeHead(this.status)
            .end(typeof content === 'string' ? content : JSON.stringify(content));
        }
      });
    });
  }

  /** @returns the settings of a page that came from it */
  async open(): Promise<ServerConnection.ISettings> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${port}/a/b/`;
    return ServerConnection.makeSettings({ baseUrl, token: 'secret' });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}
