import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { notebookRole } from './AccessKeys.js';
import { tableNames } from '../../../src/core/database/tables.js';
import { goldDirectory } from '../../core/semantics/GoldDatabases.js';
import { createTable } from '../../core/semantics/generated/GoldTables.js';
import { postgresGrants } from '../../core/sql/postgresGrants.js';

export interface WarehouseResult {
  /** `type` is PostgreSQL's number of it. */
  readonly columns: readonly { readonly name: string; readonly type: number }[];
  /** As PostgreSQL writes them. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows that were changed. */
  readonly affected: number;
}

export interface WarehouseFailure {
  readonly message: string;
  /** Of PostgreSQL, such as 42501. */
  readonly code?: string;
  readonly position?: string;
}

interface Reply {
  readonly id: number;
  readonly result?: WarehouseResult;
  readonly failure?: WarehouseFailure;
}

export class WarehouseError extends Error {
  constructor(readonly failure: WarehouseFailure) {
    super(failure.message);
  }
}

interface Statement {
  /** As whom it runs; without one as the owner. */
  readonly user?: string;
  readonly text: string;
  readonly values?: readonly string[];
  readonly file?: string;
}

/**
 * The tests' data in PostgreSQL, with the personas' users: what stands behind Redshift and Athena.
 * It starts with the first statement.
 */
export class Warehouse {
  private worker: Worker | undefined;
  private ready: Promise<void> | undefined;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private readonly users = new Set<string>();
  private sent = 0;

  /** Loads the data, so that the first statement does not wait for it. */
  open(): Promise<void> {
    this.ready ??= this.load();
    return this.ready;
  }

  /** @throws WarehouseError */
  async run(statement: Statement): Promise<WarehouseResult> {
    await this.open();
    const { user } = statement;
    if (user !== undefined && !this.users.has(user)) {
      // As Redshift does for a role that it never saw.
      this.users.add(user);
      await this.send({ text: createUser(user) });
    }
    return this.send(statement);
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private async load(): Promise<void> {
    for (const name of tableNames) {
      await this.send({ text: createTable(name) });
      await this.send({
        text: `COPY ${name} FROM '/dev/blob' WITH (FORMAT csv, HEADER)`,
        file: readFileSync(join(goldDirectory, `${name}.csv`), 'utf8')
      });
    }
    const { rows } = await this.send({ text: 'SELECT CURRENT_DATABASE()' });
    const roles = { planning_service: notebookRole };
    for (const text of postgresGrants(rows[0]?.[0] ?? '', roles)) {
      await this.send({ text });
    }
    const made = await this.send({ text: 'SELECT rolname FROM pg_roles WHERE rolcanlogin' });
    for (const [user] of made.rows) {
      this.users.add(user ?? '');
    }
    await this.send({ text: 'ANALYZE' });
  }

  private async send(statement: Statement): Promise<WarehouseResult> {
    const id = (this.sent += 1);
    const reply = await new Promise<Reply>(resolve => {
      this.waiting.set(id, resolve);
      this.start().postMessage({ id, ...statement });
    });
    if (!reply.result) {
      throw new WarehouseError(reply.failure ?? { message: 'no answer' });
    }
    return reply.result;
  }

  private start(): Worker {
    if (!this.worker) {
      this.worker = new Worker(join(__dirname, 'warehouseWorker.mjs'));
      this.worker.on('message', (reply: Reply) => {
        this.waiting.get(reply.id)?.(reply);
        this.waiting.delete(reply.id);
      });
    }
    return this.worker;
  }
}

const createUser = (name: string): string => `CREATE USER "${name.replaceAll('"', '""')}"`;
