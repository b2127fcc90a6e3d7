// PostgreSQL in a thread of its own: it imports as it starts, which the machine of a test forbids.
import { PGlite, types } from '@electric-sql/pglite';
import { Blob } from 'node:buffer';
import { parentPort } from 'node:worker_threads';

// Values go in and come out as PostgreSQL writes them.
const asText = Object.fromEntries(Object.values(types).map(oid => [oid, text => text]));
const postgres = PGlite.create({ serializers: asText });

// `RESET SESSION AUTHORIZATION` would not go back to the owner here.
const ownerOf = async database => {
  const { rows } = await database.query('SELECT SESSION_USER AS owner');
  return rows[0].owner;
};
const owner = postgres.then(ownerOf);

const run = async ({ id, user, text, values, file }) => {
  try {
    const database = await postgres;
    const name = (user ?? (await owner)).replaceAll('"', '""');
    await database.query(`SET SESSION AUTHORIZATION "${name}"`);
    const blob = file === undefined ? undefined : new Blob([file]);
    const { fields, rows, affectedRows } = await database.query(text, values, {
      rowMode: 'array',
      parsers: asText,
      blob
    });
    const columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
    parentPort.postMessage({ id, result: { columns, rows, affected: affectedRows ?? 0 } });
  } catch (error) {
    const { message, code, position } = error;
    parentPort.postMessage({ id, failure: { message, code, position } });
  }
};

// One at a time: the user is the session's, and there is one session.
let last = Promise.resolve();
parentPort.on('message', statement => {
  last = last.then(() => run(statement));
});
