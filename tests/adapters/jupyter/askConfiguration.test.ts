import type { ServerConnection } from '@jupyterlab/services';
import { askConfiguration } from '../../../src/adapters/jupyter/askConfiguration.js';
import { RouteServer } from './RouteServer.js';

let server: RouteServer;
let settings: ServerConnection.ISettings;
beforeEach(async () => {
  server = new RouteServer();
  settings = await server.open();
});
afterEach(() => server.close());

it('gives what the server knows of the configuration', async () => {
  const content = {
    file: { aws: { region: 'us-east-1' } },
    faults: [{ path: 'auth.session_secret', fault: 'variable-missing', detail: 'SESSION_SECRET' }],
    environment: { AWS_REGION: 'us-east-1' }
  };
  server.content = content;
  expect(await askConfiguration(settings)).toEqual(content);
});

it.each([404, 405, 501])('is nothing without our server part (%i)', async status => {
  server.status = status;
  server.content = '<html>';
  expect(await askConfiguration(settings)).toEqual({ file: null, faults: [], environment: {} });
});

it.each([
  [500, {}],
  [403, {}],
  [200, '<html>'],
  [200, { file: {}, faults: [{ path: 'x', fault: 'unheard of', detail: '' }], environment: {} }]
])('of a server part that fails (%i %j) is never taken for nothing', async (status, content) => {
  server.status = status;
  server.content = content;
  await expect(askConfiguration(settings)).rejects.toMatchObject({ code: 'auth/no-answer' });
});

it('is not waited for without end', async () => {
  server.content = null;
  await expect(askConfiguration(settings, 20)).rejects.toMatchObject({ code: 'auth/no-answer' });
});
