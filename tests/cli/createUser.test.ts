import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BcryptHasher } from '../../src/adapters/users/BcryptHasher.js';
import { parseUsersFile } from '../../src/core/session/UsersFile.js';

const root = join(__dirname, '..', '..');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

describe('npm run create-user', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'create-user-'));
    path = join(folder, 'users.json');
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** The command as a process of its own, with these lines as what is typed. */
  const createUser = (
    lines: readonly string[],
    options = ['--file', path],
    environment: NodeJS.ProcessEnv = {}
  ): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const args = [join(root, 'scripts', 'command.mjs'), 'create-user', ...options];
      const env = { ...process.env, ...environment };
      const child = spawn(process.execPath, args, { cwd: root, env });
      let output = '';
      const keep = (chunk: Buffer): void => {
        output += chunk.toString();
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', reject);
      child.on('close', code => {
        resolve({ code, output });
      });
      // A command that ends before it has read everything is no failure of the writing.
      child.stdin.on('error', () => undefined);
      child.stdin.end(lines.map(line => `${line}\n`).join(''));
    });

  const users = async () => parseUsersFile(await readFile(path, 'utf8'), 'users.json').users;

  it('asks until every answer will do, and saves what was asked for', async () => {
    const { code, output } = await createUser([
      ' \t',
      'ada',
      'short',
      'correct horse',
      'correct house',
      'correct horse',
      'correct horse',
      '4',
      '3, 1'
    ]);
    expect(output).toContain('A user name is 1 to 64 printable characters.');
    expect(output).toContain('A password has at least 8 characters.');
    expect(output).toContain('These were two different passwords.');
    expect(output).toContain('Write numbers from 1 to 3');
    expect(output).toContain(
      'ada can sign in, as Procurement Specialist, and may act as Warehouse Manager, Procurement Specialist.'
    );
    expect(output).not.toMatch(/horse|\$2b/);
    expect(code).toBe(0);

    const [ada] = await users();
    expect(ada).toMatchObject({
      username: 'ada',
      personas: ['Procurement Specialist', 'Warehouse Manager'],
      active: true
    });
    expect(Math.abs(Date.parse(ada?.created_date ?? '') - Date.now())).toBeLessThan(3_600_000);
    expect(await new BcryptHasher().matches('correct horse', ada?.password_hash ?? '')).toBe(true);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('replaces a user only if told so, and remembers since when there is one', async () => {
    const [before] = await users();
    const kept = await createUser(['ada', '']);
    expect(kept.output).toContain('ada exists, as Procurement Specialist, Warehouse Manager.');
    expect(kept.output).toContain('Nothing was changed.');
    expect(kept.code).toBe(1);
    expect(await users()).toEqual([before]);

    const replaced = await createUser(['ada', 'y', 'battery staple', 'battery staple', '2']);
    expect(replaced.code).toBe(0);
    const [after, ...others] = await users();
    expect(others).toEqual([]);
    expect(after?.personas).toEqual(['Field Engineer']);
    expect(after?.created_date).toBe(before?.created_date);
    expect(after?.password_hash).not.toBe(before?.password_hash);
  });

  it('writes nothing if it is stopped half-way', async () => {
    const before = await readFile(path, 'utf8');
    const { code, output } = await createUser(['bob', 'correct horse', 'correct horse']);
    expect(output).toContain('Stopped; nothing was changed.');
    expect(code).toBe(1);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('takes no password from the command line', async () => {
    const { code, output } = await createUser([], ['--password', 'correct horse']);
    expect(output).toContain('The password is asked for');
    expect(output).not.toContain('horse');
    expect(code).toBe(2);
  });

  it('says in a sentence what keeps it from a file, without a stack', async () => {
    const open = join(folder, 'open.json');
    await writeFile(open, '{"users": []}', { mode: 0o644 });
    const { code, output } = await createUser(['ada'], ['--file', open]);
    expect(output).toContain(`${open} may be read by others than its owner. Run "chmod 600" on it`);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  });

  it('asks for longer passwords where the environment says so, and says where that is wrong', async () => {
    const variable = 'SUPPLY_CHAIN__AUTH__PASSWORD_MIN_LENGTH';
    const options = ['--file', join(folder, 'longer.json')];
    const longer = await createUser(['eve', 'correct horse'], options, { [variable]: '20' });
    expect(longer.output).toContain('A password has at least 20 characters.');
    const wrong = await createUser(['eve'], options, { [variable]: '4' });
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('auth.password_min_length: It must be 8 at least.');
  });
});
