import type { ServerConnection } from '@jupyterlab/services';
import { askSignInMethod } from '../../../src/adapters/jupyter/askSignInMethod.js';
import { isAssistantError } from '../../../src/core/errors/AssistantError.js';
import { RouteServer } from './RouteServer.js';

let server: RouteServer;
let settings: ServerConnection.ISettings;
beforeEach(async () => {
  server = new RouteServer();
  settings = await server.open();
});
afterEach(() => server.close());

const { signal } = new AbortController();
const failure = (timeout?: number): Promise<unknown> =>
  askSignInMethod(settings, signal, timeout).then(
    method => method,
    (error: unknown) => (isAssistantError(error) ? [error.code, ...error.parts] : error)
  );

it.each([
  { mode: 'demo' },
  { mode: 'password' },
  { mode: 'profile', user: 'ann', personas: ['Field Engineer'], ignored: ['Admin'] }
])('takes what the server says: $mode', async content => {
  server.content = content;
  expect(await askSignInMethod(settings, signal)).toEqual(content);
});

it.each([404, 405, 501])('is the demo where there is no server part: %s', async status => {
  server.status = status;
  server.content = '<html>';
  expect(await askSignInMethod(settings, signal)).toEqual({ mode: 'demo' });
});

it.each([200, 400, 403, 500, 502, 503])('is never the demo where it fails: %s', async status => {
  server.status = status;
  server.content = { message: 'no' };
  expect(await failure()).toEqual(['auth/no-answer', String(status)]);
});

it.each([
  { mode: 'profile', user: 'ann', personas: [], ignored: [] },
  { mode: 'profile', user: 'ann', personas: ['Admin'], ignored: [] },
  { mode: 'profile', user: 'a\nb', personas: ['Field Engineer'], ignored: [] },
  { mode: 'anybody' }
])('takes nothing else: %j', async content => {
  server.content = content;
  expect(await failure()).toEqual(['auth/no-answer', '200']);
});

it.each([
  ['auth/profile-without-personas', 'ann'],
  ['auth/profile-failed', 'AccessDeniedException'],
  ['auth/profile-library-missing'],
  ['auth/profile-not-here'],
  ['auth/profile-shared-space']
])('tells why the profile signs nobody in: %s', async (code, ...parts) => {
  server.status = 503;
  server.content = { mode: 'profile', code, parts };
  expect(await failure()).toEqual([code, ...parts]);
});

it('tells that no answer came, in time or at all', async () => {
  server.content = null;
  expect(await failure(20)).toEqual(['auth/no-answer', 'no connection']);
  await server.close();
  expect(await failure()).toEqual(['auth/no-answer', 'no connection']);
});

it('stops when the signal aborts', async () => {
  const asked = askSignInMethod(settings, AbortSignal.abort());
  await expect(asked).rejects.toMatchObject({ code: 'query/stopped' });
});
