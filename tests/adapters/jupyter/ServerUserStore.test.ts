import type { ServerConnection } from '@jupyterlab/services';
import { ServerUserStore } from '../../../src/adapters/jupyter/ServerUserStore.js';
import { isAssistantError } from '../../../src/core/errors/AssistantError.js';
import { RouteServer } from './RouteServer.js';

const ada = {
  username: 'ada',
  password_hash: `$2b$12$${'a'.repeat(53)}`,
  personas: ['Field Engineer'],
  active: true,
  created_date: '2025-06-18T09:30:00.000Z'
};

let server: RouteServer;
let settings: ServerConnection.ISettings;
beforeEach(async () => {
  server = new RouteServer();
  settings = await server.open();
});
afterEach(() => server.close());

const codeOf = (name = 'ada', timeout?: number): Promise<unknown> =>
  new ServerUserStore(settings, timeout).find(name).then(
    () => 'found',
    (error: unknown) => isAssistantError(error) && error.code
  );

it('asks for one name and gives its record', async () => {
  server.content = { record: ada };
  expect(await new ServerUserStore(settings).find('ada')).toEqual(ada);
  expect(server.requests.map(({ body }) => body)).toEqual(['{"username":"ada"}']);
});

it.each(['', ' ada', 'a\nb', 'x'.repeat(65)])(
  'knows without the server that nobody is called %j',
  async name => {
    expect(await new ServerUserStore(settings).find(name)).toBeNull();
    expect(server.requests).toEqual([]);
  }
);

it.each([
  ['another user', { record: { ...ada, username: 'bob' } }],
  ['a cheap hash', { record: { ...ada, password_hash: `$2b$04$${'a'.repeat(53)}` } }],
  ['a persona that is none', { record: { ...ada, personas: ['Admin'] } }],
  ['no persona', { record: { ...ada, personas: [] } }],
  ['no JSON', '<html>']
])('takes no record of %s', async (_what, content) => {
  server.content = content;
  expect(await codeOf()).toBe('auth/no-answer');
});

it.each(['auth/users-file-open', 'auth/users-file-failed', 'system/data-invalid'])(
  'tells what is wrong with the users file: %s',
  async code => {
    server.status = 503;
    server.content = { code };
    expect(await codeOf()).toBe(code);
  }
);

it('tells that there is no answer', async () => {
  server.status = 500;
  expect(await codeOf()).toBe('auth/no-answer');
  server.content = null;
  expect(await codeOf('ada', 20)).toBe('auth/no-answer');
  await server.close();
  expect(await codeOf()).toBe('auth/no-answer');
});

it('stops when the signal aborts', async () => {
  const found = new ServerUserStore(settings).find('ada', AbortSignal.abort());
  await expect(found).rejects.toMatchObject({ code: 'query/stopped' });
});
