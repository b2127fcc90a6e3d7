// Writes schema/*.sql from the one source of the six tables. Run after tsc.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ddlAthena } from '../lib/core/database/ddlAthena.js';
import { ddlDuckDb } from '../lib/core/database/ddlDuckDb.js';
import { ddlRedshift } from '../lib/core/database/ddlRedshift.js';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [dialect, ddl] of Object.entries({
  athena: ddlAthena(),
  duckdb: ddlDuckDb(),
  redshift: ddlRedshift()
})) {
  const file = fileURLToPath(new URL(`${dialect}.sql`, folder));
  writeFileSync(file, ddl);
  console.log(file);
}
