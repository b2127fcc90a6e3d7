import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileUserStore } from '../../../src/adapters/users/FileUserStore.js';
import type { UserRecord } from '../../../src/core/session/UsersFile.js';

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<typeof files>('node:fs/promises');
  return { ...actual, rename: jest.fn(actual.rename) };
});
const rename = jest.mocked(files.rename);

const ada: UserRecord = {
  username: 'ada',
  password_hash: '$2b$12$B9mcMu4yFH8koJzNIJToL.cxwDx4w2.JNIaJsT95F2jUJDwHYiYma',
  personas: ['Field Engineer'],
  active: true,
  created_date: '2025-06-18T09:30:00Z'
};
const bob: UserRecord = { ...ada, username: 'bob' };

describe('A users file on disk', () => {
  let folder: string;
  let path: string;
  let store: FileUserStore;
  beforeEach(async () => {
    folder = await files.mkdtemp(join(tmpdir(), 'users-'));
    path = join(folder, 'config', 'users.json');
    store = new FileUserStore(path);
  });
  afterEach(() => files.rm(folder, { recursive: true }));

  const modeOf = async (name: string) => (await files.stat(name)).mode & 0o777;
  const neighbours = () => files.readdir(join(folder, 'config'));

  it('has no users as long as it does not exist', async () => {
    expect(await store.find('ada')).toBeNull();
  });

  it('finds who was saved, by the exact name', async () => {
    await store.save(ada);
    await store.save(bob);
    expect(await store.find('ada')).toEqual(ada);
    expect(await store.find('bob')).toEqual(bob);
    expect(await store.find('Ada')).toBeNull();
  });

  it('replaces a user and leaves the others as they were', async () => {
    await store.save(ada);
    await store.save(bob);
    await store.save({ ...ada, active: false });
    expect(await store.find('ada')).toEqual({ ...ada, active: false });
    expect(await store.find('bob')).toEqual(bob);
    expect(await neighbours()).toEqual(['users.json']);
  });

  it('is its owner’s alone, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      await store.save(ada);
      await store.save(bob);
    } finally {
      process.umask(before);
    }
    expect(await modeOf(path)).toBe(0o600);
    expect(await modeOf(join(folder, 'config'))).toBe(0o700);
  });

  it.each([0o640, 0o604, 0o620])('is refused if others may use it (mode %i)', async mode => {
    await store.save(ada);
    await files.chmod(path, mode);
    const refusal = { code: 'auth/users-file-open', parts: [path] };
    await expect(store.find('ada')).rejects.toMatchObject(refusal);
    await expect(store.save(bob)).rejects.toMatchObject(refusal);
    await files.chmod(path, 0o600);
    expect(await store.find('bob')).toBeNull();
  });

  it('stays whole when the new one cannot take its place', async () => {
    await store.save(ada);
    rename.mockRejectedValueOnce(
      Object.assign(new Error('no space'), { code: 'ENOSPC', errno: -28 })
    );
    await expect(store.save(bob)).rejects.toMatchObject({
      code: 'auth/users-file-failed',
      message: `${path} cannot be read or written (ENOSPC).`
    });
    expect(await store.find('ada')).toEqual(ada);
    expect(await store.find('bob')).toBeNull();
    expect(await neighbours()).toEqual(['users.json']);
  });

  it('stays whole when the writer dies just before, and can be written again', async () => {
    await store.save(ada);
    const isReached = new Promise<void>(resolve => {
      rename.mockImplementationOnce(() => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    void store.save(bob);
    await isReached;
    const afterwards = new FileUserStore(path);
    expect(await afterwards.find('ada')).toEqual(ada);
    expect(await afterwards.find('bob')).toBeNull();
    for (const name of await neighbours()) {
      expect(await modeOf(join(folder, 'config', name))).toBe(0o600);
    }
    await afterwards.save({ ...bob, username: 'eve' });
    expect(await afterwards.find('eve')).not.toBeNull();
  });

  it('is left alone when it is not one of ours', async () => {
    await store.save(ada);
    await files.writeFile(path, '{"users": "all"}');
    await expect(store.save(bob)).rejects.toMatchObject({ code: 'system/data-invalid' });
    expect(await files.readFile(path, 'utf8')).toBe('{"users": "all"}');
  });

  it('says what the file system says', async () => {
    await expect(new FileUserStore(folder).find('ada')).rejects.toMatchObject({
      code: 'auth/users-file-failed',
      message: `${folder} cannot be read or written (EISDIR).`
    });
  });
});
