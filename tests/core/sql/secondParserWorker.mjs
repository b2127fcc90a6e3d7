// The second parser in a thread of its own: it imports as it starts, which the machine of a test forbids.
import { init, parse } from '@guanmingchiu/sqlparser-ts';
import { parentPort, workerData } from 'node:worker_threads';

const dialects = ['redshift', 'postgresql', 'duckdb', 'snowflake', 'generic'];

/** The statements of a text in the first dialect that has it; null where none has. */
function statements(sql) {
  for (const dialect of dialects) {
    try {
      return parse(sql, dialect);
    } catch {
      // Perhaps in the next one.
    }
  }
  return null;
}

await init();
parentPort.postMessage(workerData.map(statements));
