import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('is known to the server by each of its names, which else would refuse the entry', () => {
  const written = [...read('src/core/audit/AuditEvent.ts').matchAll(/event: ([^;\n}]+)/g)].flatMap(
    ([, names = '']) => [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name)
  );
  const [, taken = ''] =
    /EVENTS = \(([^)]*)\)/.exec(read('jupyterlab_supply_chain_assistant/server/shapes.py')) ?? [];
  const known = [...taken.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name);
  expect(written.length).toBeGreaterThan(7);
  expect(written.filter(name => !known.includes(name))).toEqual([]);
});
