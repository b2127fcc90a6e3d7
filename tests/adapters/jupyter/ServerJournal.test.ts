import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServerConnection } from '@jupyterlab/services';
import { ServerJournal } from '../../../src/adapters/jupyter/ServerJournal.js';
import type { AuditEntry } from '../../../src/core/audit/Journal.js';

const entry: AuditEntry = {
  event: 'login',
  session: '6f1c0a52-0d7e-4d34-9d0a-0c2f1f4f6a11',
  sequence: 1,
  time: '2025-06-18T09:30:00.000Z',
  user: 'ann',
  persona: 'Field Engineer'
};

let server: Server;
let status: number;
let requests: { readonly message: IncomingMessage; readonly body: string }[];

beforeEach(async () => {
  requests = [];
  server = createServer((message, response) => {
    let body = '';
    message.on('data', (part: Buffer) => (body += part.toString()));
    message.on('end', () => {
      requests.push({ message, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => new Promise(resolve => server.close(resolve)));

const journal = (): ServerJournal => {
  const { port } = server.address() as AddressInfo;
  return new ServerJournal(
    ServerConnection.makeSettings({ baseUrl: `http://127.0.0.1:${port}/a/b/`, token: 'secret' })
  );
};

it('posts the entries to the server that the page came from', async () => {
  status = 204;
  await journal().append([entry]);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.message.method).toBe('POST');
  expect(requests[0]?.message.url).toMatch(/^\/a\/b\/supply-chain-assistant\/journal/);
  expect(requests[0]?.message.headers['content-type']).toBe('application/json');
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ entries: [entry] });
});

it('fails if they are not kept', async () => {
  status = 404;
  await expect(journal().append([entry])).rejects.toMatchObject({ code: 'system/journal-failed' });
});

it('fails if nobody answers', async () => {
  const closed = journal();
  await new Promise(resolve => server.close(resolve));
  await expect(closed.append([entry])).rejects.toMatchObject({ code: 'system/journal-failed' });
});
