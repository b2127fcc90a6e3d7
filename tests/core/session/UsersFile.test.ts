import { parseUsersFile } from '../../../src/core/session/UsersFile.js';

const hash = '$2b$12$B9mcMu4yFH8koJzNIJToL.cxwDx4w2.JNIaJsT95F2jUJDwHYiYma';
const john = {
  username: 'john_doe',
  password_hash: hash,
  personas: ['Warehouse Manager', 'Field Engineer'],
  active: true,
  created_date: '2025-06-18T09:30:00.123456'
};

const parse = (...users: unknown[]) => parseUsersFile(JSON.stringify({ users }), 'users.json');

const faultOf = (...users: unknown[]): string => {
  try {
    parse(...users);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('A users file', () => {
  it('is read as it stands', () => {
    expect(parse(john)).toEqual({ users: [john] });
    expect(parse()).toEqual({ users: [] });
  });

  it('may hold names of any script', () => {
    const names = ['Zoë Müller', '李雷', 'a.b@example.com'];
    const users = names.map(username => ({ ...john, username }));
    expect(parse(...users).users.map(({ username }) => username)).toEqual(names);
  });

  it.each<[string, Record<string, unknown>]>([
    ['username', { username: '' }],
    ['username', { username: ' ada' }],
    ['username', { username: 'ada\n' }],
    ['username', { username: 'a\u202eda' }],
    ['username', { username: 'x'.repeat(65) }],
    ['password_hash', { password_hash: 'correct horse' }],
    ['password_hash', { password_hash: hash.replace('$12$', '$04$') }],
    ['password_hash', { password_hash: `${hash}x` }],
    ['personas.0', { personas: [] }],
    ['personas', { personas: ['Field Engineer', 'Field Engineer'] }],
    ['personas.1', { personas: ['Field Engineer', 'Administrator'] }],
    ['active', { active: 'yes' }],
    ['active', { active: undefined }],
    ['created_date', { created_date: 'yesterday' }]
  ])('names %s as what is wrong with %j', (field, change) => {
    expect(faultOf({ ...john, username: 'ada' }, { ...john, ...change })).toContain(
      `The data in users.json cannot be loaded: users.1.${field}: `
    );
  });

  it('tells all its faults at once, and none of its values', () => {
    const text = faultOf({ ...john, password_hash: 'secret word', active: 1 });
    expect(text).toContain(
      'users.0.password_hash: is not a bcrypt hash of cost 12; users.0.active'
    );
    expect(text).not.toContain('secret word');
  });

  it('knows a user once', () => {
    expect(faultOf(john, { ...john, active: false })).toContain('users.1.username: is there twice');
  });

  it('holds nothing that would be lost when it is written again', () => {
    expect(faultOf({ ...john, email: 'john@example.com' })).toContain('"email"');
  });

  it('is not quoted when it is not JSON', () => {
    const parseBroken = () => parseUsersFile(`${hash} {`, 'users.json');
    expect(parseBroken).toThrow('The data in users.json cannot be loaded: it is not JSON.');
  });
});
