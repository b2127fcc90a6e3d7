import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const path = pathToFileURL(resolve(__dirname, '../../../scripts/project/script.mjs')).href;

/** How a script ends whose work that is. */
const endOf = (work: string): { status: number | null; stderr: string } =>
  spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import { script } from '${path}'; await script(${work});`],
    { encoding: 'utf8' }
  );

describe('script', () => {
  it('ends with the number of its work', () => {
    expect(endOf('async () => 3').status).toBe(3);
    expect(endOf('async () => {}').status).toBe(0);
  });

  it('ends with 1 where something throws, and tells what', () => {
    const { status, stderr } = endOf("async () => { throw new Error('no disk'); }");

    expect(status).toBe(1);
    expect(stderr).toContain('no disk');
  });

  it('ends, and says so, where a server was left open', () => {
    const listen = "import('node:net').then(net => net.createServer().listen(0, '127.0.0.1'))";
    const { status, stderr } = endOf(`async () => { await ${listen}; }`);

    expect(status).toBe(1);
    expect(stderr).toContain('something was not closed: TCPServerWrap');
  }, 30_000);
});
