import { RecordBatchReader, Table, type RecordBatch } from 'apache-arrow';
import type { DatabaseClient, Parameter, RunOptions } from '../../core/database/DatabaseClient.js';
import type { ResultTable } from '../../core/database/ResultTable.js';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import type { GuardedSql } from '../../core/sql/GuardedSql.js';
import type { DuckDbEngine } from './DuckDbEngine.js';
import { parameterLiteral } from './parameterLiteral.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';
import { tableOfArrow } from './tableOfArrow.js';

/**
 * The six tables in a DuckDB of our own that is loaded and locked down already.
 * Each run has a connection to itself, so that callers never see each other's rows.
 */
export class EmbeddedDatabase implements DatabaseClient {
  readonly dialect = 'duckdb';
  private readonly ending = new AbortController();

  constructor(
    private readonly engine: DuckDbEngine,
    readonly today: string,
    readonly dataVersion: string
  ) {}

  async run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    { signal, rowLimit }: RunOptions
  ): Promise<ResultTable> {
    const stop = AbortSignal.any([signal, this.ending.signal]);
    stopIfAborted(stop);
    try {
      return await rejectWhenAborted(this.answer(sql.text, parameters, rowLimit, stop), stop);
    } catch (error) {
      if (isAssistantError(error)) {
        throw error;
      }
      throw new AssistantError('query/failed', [], { cause: error });
    }
  }

  /** Stops what is running and frees the database; every later run ends as `query/stopped`. */
  async dispose(): Promise<void> {
    this.ending.abort();
    await this.engine.terminate();
  }

  private async answer(
    text: string,
    parameters: readonly Parameter[],
    rowLimit: number,
    stop: AbortSignal
  ): Promise<ResultTable> {
    const connection = await this.engine.connect();
    try {
      const header = await this.start(connection, text, parameters, stop);
      const reader = await RecordBatchReader.from(this.messages(connection, header, stop));
      await reader.open();
      const batches: RecordBatch[] = [];
      let rows = 0;
      for await (const batch of reader) {
        batches.push(batch);
        rows += batch.numRows;
        if (rows > rowLimit) {
          break;
        }
      }
      const table = new Table(reader.schema, batches);
      const truncated = rows > rowLimit;
      return tableOfArrow(truncated ? table.slice(0, rowLimit) : table, this.today, truncated);
    } finally {
      await this.engine.disconnect(connection);
    }
  }

  /** Starts the one SELECT that the text is, and waits for its schema. */
  private async start(
    connection: number,
    text: string,
    parameters: readonly Parameter[],
    stop: AbortSignal
  ): Promise<Uint8Array> {
    const literals = parameters.map(parameterLiteral).join(', ');
    // In parentheses nothing but a SELECT parses, and preparing takes one statement only: the
    // second lock behind the guard.
    const select = `(${text}\n)`;
    const statement = await this.engine.createPrepared(connection, select);
    await this.engine.closePrepared(connection, statement);
    // The driver's own binding knows no dates and cannot be stopped; EXECUTE can.
    if (parameters.length > 0) {
      await this.engine.runQuery(connection, `PREPARE question AS ${select}`);
    }
    const query = parameters.length > 0 ? `EXECUTE question(${literals})` : select;
    let header = await this.engine.startPendingQuery(connection, query);
    while (header === null) {
      if (stop.aborted) {
        await this.engine.cancelPendingQuery(connection);
        stopIfAborted(stop);
      }
      header = await this.engine.pollPendingQuery(connection);
    }
    return header;
  }

  private async *messages(
    connection: number,
    header: Uint8Array,
    stop: AbortSignal
  ): AsyncGenerator<Uint8Array> {
    yield header;
    for (;;) {
      stopIfAborted(stop);
      const message = await this.engine.fetchQueryResults(connection);
      if (message?.length === 0) {
        return;
      }
      if (message !== null) {
        yield message;
      }
    }
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new AssistantError('query/stopped', [], { cause: signal.reason });
  }
}
