// Writes schema/*.sql from the one source of the six tables and the personas. Run after tsc.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ddlAthena } from '../lib/core/database/ddlAthena.js';
import { ddlDuckDb } from '../lib/core/database/ddlDuckDb.js';
import { ddlRedshift } from '../lib/core/database/ddlRedshift.js';
import { grantsRedshift } from '../lib/core/database/grantsRedshift.js';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({
  athena: ddlAthena(),
  duckdb: ddlDuckDb(),
  redshift: ddlRedshift(),
  'redshift-grants': grantsRedshift()
})) {
  const file = fileURLToPath(new URL(`${name}.sql`, folder));
  writeFileSync(file, text);
  console.log(file);
}
