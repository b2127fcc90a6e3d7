// Writes the WASM files that the page loads, gzipped, because Jupyter would send them as they are.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../build/assets/', import.meta.url));
const { resolve } = createRequire(import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, source] of Object.entries({
  'duckdb-eh.bin': resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  'polyglot.bin': join(dirname(resolve('@polyglot-sql/sdk/manual')), 'polyglot_sql.wasm')
})) {
  const packed = gzipSync(readFileSync(source), { level: 9 });
  writeFileSync(join(folder, name), packed);
  console.log(`${name} ${(packed.length / 1e6).toFixed(1)} MB`);
}
