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
  const soon = async <T>(call: () => T): Promise<T> => {
    await setImmediate();
    return call();
  };
  return {
    connect: () => soon(() => duckDb.connect().useUnsafe((_bindings, id) => id)),
    disconnect: connection => soon(() => duckDb.disconnect(connection)),
    runQuery: (connection, sql) => soon(() => duckDb.runQuery(connection, sql)),
    createPrepared: (connection, sql) => soon(() => duckDb.createPrepared(connection, sql)),
    closePrepared: (connection, id) => soon(() => duckDb.closePrepared(connection, id)),
    startPendingQuery: (connection, sql) =>
      soon(() => duckDb.startPendingQuery(connection, sql, true)),
    pollPendingQuery: connection => soon(() => duckDb.pollPendingQuery(connection)),
    cancelPendingQuery: connection => soon(() => duckDb.cancelPendingQuery(connection)),
    fetchQueryResults: connection => soon(() => duckDb.fetchQueryResults(connection)),
    insertArrow: (connection, name, stream) =>
      soon(() => duckDb.insertArrowFromIPCStream(connection, stream, { name, create: false })),
    registerFileText: (name, text) => soon(() => duckDb.registerFileText(name, text)),
    dropFile: name => soon(() => duckDb.dropFile(name)),
    terminate: () => soon(() => duckDb.reset())
  };
}
