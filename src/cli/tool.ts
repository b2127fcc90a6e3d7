import { text } from 'node:stream/consumers';
import { openNodeDatabase } from '../adapters/embedded/openNodeDatabase.js';
import { defaultSample } from '../adapters/embedded/SampleData.js';
import type { EmbeddedDatabase } from '../adapters/embedded/EmbeddedDatabase.js';
import { english } from '../core/language/Translation.js';
import { InProcessCalculator } from '../core/planning/calculations/InProcessCalculator.js';
import { ToolRegistry } from '../core/tools/ToolRegistry.js';
import { argumentsOf } from './argumentsOf.js';
import { runTool, toolList } from './toolLines.js';

const usage = `npm run --silent tool -- NAME [--persona P] [--data DIR] [--today YYYY-MM-DD] < parameters.json
npm run --silent tool -- --list`;

const given = argumentsOf({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    persona: { type: 'string' },
    data: { type: 'string' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) }
  }
});
const registry = new ToolRegistry();
const [name] = given?.positionals ?? [];
if (given?.values.list) {
  process.stdout.write(`${toolList(registry)}\n`);
} else if (!given || name === undefined || !/^\d{4}-\d\d-\d\d$/.test(given.values.today)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  await run(name, given.values);
}

interface Options {
  readonly persona?: string | undefined;
  readonly data?: string | undefined;
  readonly today: string;
}

async function run(tool: string, { persona, data, today }: Options): Promise<void> {
  const opened: Promise<EmbeddedDatabase>[] = [];
  const open = (): Promise<EmbeddedDatabase> => {
    const [
      database = openNodeDatabase({
        data: data === undefined ? defaultSample : { kind: 'csv', directory: data },
        today
      })
    ] = opened;
    opened[0] = database;
    return database;
  };
  const parameters = process.stdin.isTTY ? '' : await text(process.stdin);
  const answer = await runTool(registry, tool, parameters, persona ?? null, {
    trans: english,
    signal: new AbortController().signal,
    calculator: new InProcessCalculator(),
    database: open
  });
  process.stdout.write(`${answer.json}\n`);
  process.exitCode = answer.ok ? 0 : 1;
  for (const database of opened) {
    await (await database).dispose();
  }
}
