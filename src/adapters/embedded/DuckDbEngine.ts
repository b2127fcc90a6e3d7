/**
 * The part of duckdb-wasm that we use, as promises: in the browser it runs in its worker, under
 * Node in this thread, and everything above it is the same code.
 *
 * A connection is a number. Bytes of a query are the messages of one Arrow IPC stream: the
 * schema when it starts, then one record batch a fetch.
 */
export interface DuckDbEngine {
  connect(): Promise<number>;
  disconnect(connection: number): Promise<void>;
  runQuery(connection: number, sql: string): Promise<Uint8Array>;
  /** @throws if the text holds more than one statement, or does not bind */
  createPrepared(connection: number, sql: string): Promise<number>;
  closePrepared(connection: number, statement: number): Promise<void>;
  /** @returns the schema message, or null while the query is running */
  startPendingQuery(connection: number, sql: string): Promise<Uint8Array | null>;
  pollPendingQuery(connection: number): Promise<Uint8Array | null>;
  cancelPendingQuery(connection: number): Promise<boolean>;
  /** @returns the next batch, null if it is not ready yet, no bytes at the end */
  fetchQueryResults(connection: number): Promise<Uint8Array | null>;
  insertArrow(connection: number, table: string, stream: Uint8Array): Promise<void>;
  registerFileText(name: string, text: string): Promise<void>;
  dropFile(name: string): Promise<void>;
  terminate(): Promise<void>;
}
