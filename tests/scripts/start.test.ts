import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const runScript = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe']
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', code => {
      resolve({ code, said });
    });
  });

describe('npm start', () => {
  it('says which port is in use, and how to take another', async () => {
    const server = createServer();
    const port = await new Promise<number>(resolve => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    const { code, said } = await runScript(['scripts/start.mjs', '--port', String(port)]);
    server.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is in use.`);
    expect(said).toContain(`npm start -- --port ${port + 1}`);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('says that Python is missing, and how to get it', async () => {
    const program = `
      import { environment } from './scripts/project/python.mjs';
      import { script } from './scripts/project/script.mjs';
      await script(() => environment('build/no-python', ['nothing']));`;
    const args = ['--input-type=module', '--eval', program];
    const { code, said } = await runScript(args, { PATH: '/nonexistent', PYTHON: '' });
    expect(code).toBe(1);
    expect(said).toContain('Python 3.10 or newer is needed');
    expect(said).toMatch(/sudo apt-get install python3|brew install python/);
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe('A command', () => {
  it('that does not exist is named, without a stack', async () => {
    const { code, said } = await runScript(['scripts/command.mjs', 'nonsense']);
    expect(code).toBe(1);
    expect(said).toContain("There is no command 'nonsense'.");
    expect(said).not.toMatch(/^\s+at /m);
  });
});
