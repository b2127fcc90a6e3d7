import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
let registry: Server;
let advisories: Record<string, unknown> | null;

beforeAll(done => {
  registry = createServer((request, response) => {
    const asked = request.url === '/-/npm/v1/security/advisories/bulk' && advisories;
    response.writeHead(asked ? 200 : 405, { 'content-type': 'application/json' });
    response.end(JSON.stringify(asked ? advisories : {}));
  }).listen(0, '127.0.0.1', done);
});
afterAll(done => {
  registry.close(done);
});

/** What the audit says of some packages where our registry is npm's. */
function audit(...names: readonly string[]): Promise<unknown> {
  const program = `
    import { audit } from './scripts/project/audit.mjs';
    console.log(JSON.stringify(await audit(${JSON.stringify(names)})));`;
  const { port } = registry.address() as AddressInfo;
  const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/` };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit']
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => (text += data));
    child.on('close', code => {
      if (code === 0) {
        resolve(JSON.parse(text));
      } else {
        reject(new Error(`ended with ${String(code)}`));
      }
    });
  });
}

const advisory = {
  id: 1,
  url: 'https://example.org/1',
  title: 'Reads too much',
  severity: 'high',
  vulnerable_versions: '*'
};

describe('The dependency audit', () => {
  it('tells what the registry knows against the packages that matter, and no others', async () => {
    advisories = { zod: [advisory], jest: [advisory] };
    expect(await audit('zod', 'lru-cache')).toEqual({ found: ['zod: high: Reads too much'] });
  });

  it('finds nothing where nothing is known', async () => {
    advisories = {};
    expect(await audit('zod', 'lru-cache')).toEqual({ found: [] });
  });

  it('says so where the registry has no audit', async () => {
    advisories = null;
    expect(await audit('zod')).toEqual({ skipped: expect.stringContaining('405') as string });
  });
});
