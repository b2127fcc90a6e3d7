// PostgreSQL in a thread of its own: it imports as it starts, which the machine of a test forbids.
import { PGlite } from '@electric-sql/pglite';
import { Blob } from 'node:buffer';
import { parentPort } from 'node:worker_threads';

const dateType = 1082;
// A date stays its day; PGlite would make it a moment in the zone of the machine.
const options = { rowMode: 'array', parsers: { [dateType]: day => day } };
const postgres = PGlite.create();

parentPort.on('message', async ({ id, text, values, file }) => {
  try {
    const blob = file === undefined ? undefined : new Blob([file]);
    const { fields, rows } = await (await postgres).query(text, values, { ...options, blob });
    const names = fields.map(({ name }) => name);
    const plain = rows.map(row =>
      row.map(value => (typeof value === 'bigint' ? `${value}` : value))
    );
    parentPort.postMessage({ id, answer: { names, rows: plain } });
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error), code: error.code });
  }
});
