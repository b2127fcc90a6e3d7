import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { DuckDbEngine } from './DuckDbEngine.js';
import { inflatedBlob } from './inflatedBlob.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';

export interface EngineAssets {
  /** DuckDB's own worker script. */
  readonly workerUrl: string;
  /** Its WASM, gzipped. */
  readonly wasmUrl: string;
}

/** duckdb-wasm in a worker of its own, which ends if the start fails or is stopped. */
export async function browserEngine(
  { workerUrl, wasmUrl }: EngineAssets,
  signal: AbortSignal
): Promise<DuckDbEngine> {
  const worker = new Worker(workerUrl);
  const duckDb = new AsyncDuckDB(new VoidLogger(), worker);
  // A worker script that cannot be loaded is an event, and DuckDB would wait for ever.
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', event => {
      reject(new Error('The database worker failed.', { cause: event }));
    });
  });
  const start = async (): Promise<void> => {
    const module = URL.createObjectURL(await inflatedBlob(wasmUrl, signal));
    try {
      await duckDb.instantiate(module);
    } finally {
      URL.revokeObjectURL(module);
    }
    await duckDb.open({ path: ':memory:', query: { queryPollingInterval: 10 } });
  };
  try {
    await rejectWhenAborted(Promise.race([start(), broken]), signal);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    connect: () => duckDb.connectInternal(),
    disconnect: connection => duckDb.disconnect(connection),
    runQuery: (connection, sql) => duckDb.runQuery(connection, sql),
    createPrepared: (connection, sql) => duckDb.createPrepared(connection, sql),
    closePrepared: (connection, statement) => duckDb.closePrepared(connection, statement),
    startPendingQuery: (connection, sql) => duckDb.startPendingQuery(connection, sql, true),
    pollPendingQuery: connection => duckDb.pollPendingQuery(connection),
    cancelPendingQuery: connection => duckDb.cancelPendingQuery(connection),
    fetchQueryResults: connection => duckDb.fetchQueryResults(connection),
    insertArrow: (connection, name, stream) =>
      duckDb.insertArrowFromIPCStream(connection, stream, { name, create: false }),
    registerFileText: (name, text) => duckDb.registerFileText(name, text),
    async dropFile(name) {
      await duckDb.dropFile(name);
    },
    terminate() {
      worker.terminate();
      return Promise.resolve();
    }
  };
}
