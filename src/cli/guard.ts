import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { nodePolyglotParser } from '../adapters/parser/nodePolyglotParser.js';
import { SqlGuard } from '../core/sql/SqlGuard.js';
import { guardLine } from './guardLine.js';

// `npm run --silent guard --`: JSON lines {id, persona, sql} in, one answer per line as it comes.
const guard = new SqlGuard(await nodePolyglotParser());
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') {
    continue;
  }
  if (!process.stdout.write(`${JSON.stringify(guardLine(guard, line))}\n`)) {
    await once(process.stdout, 'drain');
  }
}
