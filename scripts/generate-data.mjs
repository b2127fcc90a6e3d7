// Writes the sample data as six CSV files. Run after tsc:
//   node scripts/generate-data.mjs --lines 20000 --seed 1 --today 2025-06-18 --out DIR
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tableNames, tables } from '../lib/core/database/tables.js';
import { csvOfBatch } from '../lib/core/sample/csvOfBatch.js';
import { generateSample } from '../lib/core/sample/generateSample.js';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    out: { type: 'string' }
  }
});
const orderLines = Number(values.lines);
const seed = Number(values.seed);
if (
  values.out === undefined ||
  !Number.isInteger(seed) ||
  !(Number.isInteger(orderLines) && orderLines >= 1_000 && orderLines <= 10_000_000) ||
  !/^\d{4}-\d\d-\d\d$/.test(values.today) ||
  Number.isNaN(Date.parse(values.today))
) {
  console.error(
    'Usage: node scripts/generate-data.mjs --lines 1000…10000000 --seed NUMBER --today YYYY-MM-DD --out DIR'
  );
  process.exit(2);
}
mkdirSync(values.out, { recursive: true });
const files = Object.fromEntries(
  tableNames.map(name => {
    const file = openSync(join(values.out, `${name}.csv`), 'w');
    writeSync(file, `${tables[name].columns.map(column => column.name).join(',')}\n`);
    return [name, file];
  })
);
for (const batch of generateSample({ orderLines, seed, today: values.today })) {
  writeSync(files[batch.table], csvOfBatch(batch));
}
Object.values(files).forEach(file => closeSync(file));
