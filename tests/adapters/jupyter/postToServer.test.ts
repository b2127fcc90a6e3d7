import type { ServerConnection } from '@jupyterlab/services';
import { postToServer } from '../../../src/adapters/jupyter/postToServer.js';
import { RouteServer } from './RouteServer.js';

let server: RouteServer;
let settings: ServerConnection.ISettings;
beforeEach(async () => {
  server = new RouteServer();
  settings = await server.open();
});
afterEach(() => server.close());

const post = (more: { signal?: AbortSignal; timeout?: number } = {}) =>
  postToServer(settings, { route: 'sign-in', body: { a: 1 }, ...more });

it('posts JSON to the route below the base URL, with the page’s token', async () => {
  server.content = { b: 2 };
  expect(await post()).toEqual({ status: 200, content: { b: 2 } });
  const [request] = server.requests;
  expect(request?.message.method).toBe('POST');
  expect(request?.message.url).toMatch(/^\/a\/b\/supply-chain-assistant\/sign-in(\?\d+)?$/);
  expect(request?.message.headers.authorization).toBe('token secret');
  expect(request?.body).toBe('{"a":1}');
});

it('tells the status of a refusal, and that it is no JSON', async () => {
  server.status = 404;
  server.content = '<html>';
  expect(await post()).toEqual({ status: 404, content: null });
});

it('stops when the signal aborts', async () => {
  server.content = null;
  const controller = new AbortController();
  const posted = post({ signal: controller.signal });
  while (server.requests.length === 0) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  controller.abort();
  await expect(posted).rejects.toMatchObject({ code: 'query/stopped' });
});

it('asks nothing once the signal has aborted', async () => {
  await expect(post({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'query/stopped'
  });
  expect(server.requests).toEqual([]);
});

it('waits no longer than it is told, which is no stop', async () => {
  server.content = null;
  await expect(post({ timeout: 20 })).rejects.not.toMatchObject({ code: 'query/stopped' });
});
