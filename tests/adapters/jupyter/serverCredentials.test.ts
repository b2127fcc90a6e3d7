import type { ServerConnection } from '@jupyterlab/services';
import { serverCredentials } from '../../../src/adapters/jupyter/serverCredentials.js';
import { RouteServer } from './RouteServer.js';

let server: RouteServer;
let settings: ServerConnection.ISettings;
beforeEach(async () => {
  server = new RouteServer();
  settings = await server.open();
});
afterEach(() => server.close());

const keys = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };

it('asks the server and gives credentials with their end', async () => {
  server.content = { ...keys, sessionToken: 't', expiration: '2025-06-18T12:00:00+00:00' };
  expect(await serverCredentials(settings)()).toEqual({
    ...keys,
    sessionToken: 't',
    expiration: new Date('2025-06-18T12:00:00Z')
  });
  expect(server.requests.map(({ message, body }) => [message.method, body])).toEqual([
    ['POST', '{}']
  ]);
  expect(server.requests[0]?.message.url).toContain('supply-chain-assistant/credentials');
});

it('gives lasting ones without one', async () => {
  server.content = { ...keys, sessionToken: null, expiration: null };
  expect(await serverCredentials(settings)()).toEqual(keys);
});

it.each([
  [503, { code: 'system/credentials-none', parts: [] }, 'system/credentials-none'],
  [503, { code: 'system/credentials-failed', parts: ['Timeout'] }, 'system/credentials-failed'],
  [503, { code: 'system/credentials-library', parts: [] }, 'system/credentials-library'],
  [503, '<html>', 'system/credentials-failed'],
  [404, '<html>', 'system/credentials-off'],
  [405, '', 'system/credentials-off'],
  [200, { ...keys, accessKeyId: '' }, 'system/credentials-failed'],
  [200, '', 'system/credentials-failed']
])('tells %i with %j as %s', async (status, content, code) => {
  server.status = status;
  server.content = content;
  await expect(serverCredentials(settings)()).rejects.toMatchObject({ code });
});

it('does not wait without end', async () => {
  server.content = null;
  await expect(serverCredentials(settings, 20)()).rejects.toMatchObject({
    code: 'system/credentials-failed'
  });
});
