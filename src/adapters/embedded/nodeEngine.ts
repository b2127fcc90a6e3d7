import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { DuckDbEngine } from './DuckDbEngine.js';

/** duckdb-wasm in this thread; between two slices of a query the process hears its signals. */
export async function nodeEngine(): Promise<DuckDbEngine> {
  // Seen from the script that was started: `import.meta` would keep this file out of jest.
  const near = createRequire(process.argv[1] ?? `${process.cwd()}/`);
  const module = {
    mainModule: near.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    mainWorker: ''
  };
  const duckDb = await createDuckDB({ mvp: module, eh: module }, new VoidLogger(), NODE_RUNTIME);
  await duckDb.instantiate(() => undefined);
  duckDb.open({ path: ':memory:', query: { queryPollingInterval: 10 } });
  return {
    async connect() {
      await setImmediate();
      return duckDb.connect().useUnsafe((_bindings, id) => id);
    },
    async disconnect(connection) {
      await setImmediate();
      duckDb.disconnect(connection);
    },
    async runQuery(connection, sql) {
      await setImmediate();
      return duckDb.runQuery(connection, sql);
    },
    async createPrepared(connection, sql) {
      await setImmediate();
      return duckDb.createPrepared(connection, sql);
    },
    async closePrepared(connection, statement) {
      await setImmediate();
      duckDb.closePrepared(connection, statement);
    },
    async startPendingQuery(connection, sql) {
      await setImmediate();
      return duckDb.startPendingQuery(connection, sql, true);
    },
    async pollPendingQuery(connection) {
      await setImmediate();
      return duckDb.pollPendingQuery(connection);
    },
    async cancelPendingQuery(connection) {
      await setImmediate();
      return duckDb.cancelPendingQuery(connection);
    },
    async fetchQueryResults(connection) {
      await setImmediate();
      return duckDb.fetchQueryResults(connection);
    },
    async insertArrow(connection, name, stream) {
      await setImmediate();
      duckDb.insertArrowFromIPCStream(connection, stream, { name, create: false });
    },
    async registerFileText(name, text) {
      await setImmediate();
      duckDb.registerFileText(name, text);
    },
    async dropFile(name) {
      await setImmediate();
      duckDb.dropFile(name);
    },
    async terminate() {
      await setImmediate();
      duckDb.reset();
    }
  };
}
