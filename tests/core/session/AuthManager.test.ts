import { getRounds } from 'bcryptjs';
import { AuthManager } from '../../../src/core/session/AuthManager.js';
import type { PasswordHasher } from '../../../src/core/session/PasswordHasher.js';
import { SessionManager, sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import type { UserRecord } from '../../../src/core/session/UsersFile.js';

const ada: UserRecord = {
  username: 'ada',
  password_hash: 'hash of correct horse',
  personas: ['Procurement Specialist', 'Field Engineer'],
  active: true,
  created_date: '2025-06-18T09:30:00Z'
};
const bob: UserRecord = { ...ada, username: 'bob', active: false };

/** Counts its work instead of doing it. */
class CountingHasher implements PasswordHasher {
  readonly compared: string[] = [];

  hash(password: string): Promise<string> {
    return Promise.resolve(`hash of ${password}`);
  }

  matches(password: string, hash: string): Promise<boolean> {
    this.compared.push(hash);
    return Promise.resolve(hash === `hash of ${password}`);
  }
}

describe('A sign-in by password', () => {
  let now = 0;
  let hasher: CountingHasher;
  let sessions: SessionManager;
  let auth: AuthManager;
  beforeEach(() => {
    let count = 0;
    now = 0;
    hasher = new CountingHasher();
    sessions = new SessionManager({ now: () => now, newId: () => `id ${(count += 1)}` });
    const users = {
      find: (name: string) =>
        Promise.resolve([ada, bob].find(({ username }) => username === name) ?? null)
    };
    auth = new AuthManager({ users, hasher, sessions });
  });

  const failure = async (username: string, password: string): Promise<unknown> =>
    auth.authenticate(username, password).then(
      () => 'signed in',
      (error: unknown) => error
    );

  it('opens a session as the first persona of the user', async () => {
    const session = await auth.authenticate('ada', 'correct horse');
    expect(session).toEqual({
      id: 'id 1',
      userName: 'ada',
      personas: ['Procurement Specialist', 'Field Engineer'],
      persona: 'Procurement Specialist'
    });
    expect(sessions.get('id 1')).toBe(session);
  });

  it.each([
    ['a wrong password', 'ada', 'battery staple'],
    ['no password', 'ada', ''],
    ['an unknown name', 'eve', 'correct horse'],
    ['a name in other letters', 'Ada', 'correct horse'],
    ['an inactive user with the right password', 'bob', 'correct horse'],
    ['an inactive user with a wrong one', 'bob', 'battery staple']
  ])('fails with the same words and after the same work for %s', async (_case, name, password) => {
    const error = await failure(name, password);
    expect(error).toMatchObject({
      code: 'auth/invalid-credentials',
      message: 'This name and this password do not go together.',
      parts: []
    });
    expect(hasher.compared).toHaveLength(1);
    expect(() => sessions.get('id 1')).toThrow('You are not signed in.');
  });

  it('compares an unknown name with a hash that costs as much as any other', async () => {
    await failure('eve', 'correct horse');
    const [decoy = ''] = hasher.compared;
    expect(decoy).toHaveLength(60);
    expect(getRounds(decoy)).toBe(12);
  });

  it('lets nobody in by matching the decoy', async () => {
    hasher.matches = () => Promise.resolve(true);
    expect(await failure('eve', 'correct horse')).toMatchObject({
      code: 'auth/invalid-credentials'
    });
  });

  it('authorises the personas of the user and no other', async () => {
    const { id } = await auth.authenticate('ada', 'correct horse');
    expect(auth.authorizePersona(id, 'Field Engineer')).toBe(true);
    expect(auth.authorizePersona(id, 'Warehouse Manager')).toBe(false);
    expect(auth.getAuthorizedPersonas(id)).toEqual(['Field Engineer', 'Procurement Specialist']);
  });

  it('authorises nothing once it is over', async () => {
    const { id } = await auth.authenticate('ada', 'correct horse');
    auth.logout(id);
    expect(() => auth.authorizePersona(id, 'Field Engineer')).toThrow('You are not signed in.');
    const later = await auth.authenticate('ada', 'correct horse');
    now += sessionIdleLimit + 1;
    expect(() => auth.getAuthorizedPersonas(later.id)).toThrow('Your session has ended.');
  });
});
