import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { tableNames } from '../../../../src/core/database/tables.js';
import type { CompiledSql } from '../../../../src/core/sql/CompiledSql.js';
import { createTable, type GoldTables } from './GoldTables.js';
import type { Answered } from './sameAnswer.js';

interface Reply {
  readonly id: number;
  readonly answer?: Answered;
  readonly failure?: string;
  readonly code?: string;
}

/** PostgreSQL, for what is written for Redshift: its SQL keeps to what both of them read. */
export class PostgresDatabase {
  static async open(data: GoldTables): Promise<PostgresDatabase> {
    const postgres = new PostgresDatabase();
    for (const name of tableNames) {
      await postgres.send(createTable(name));
      await postgres.send(
        `COPY ${name} FROM '/dev/blob' WITH (FORMAT csv, HEADER)`,
        [],
        data[name]
      );
    }
    await postgres.send('ANALYZE');
    return postgres;
  }

  private readonly worker = new Worker(join(__dirname, 'postgresWorker.mjs'));
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private sent = 0;

  private constructor() {
    this.worker.on('message', (reply: Reply) => {
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
  }

  run({ text, parameters }: CompiledSql): Promise<Answered> {
    const values = parameters.map(value => (typeof value === 'object' ? value.date : value));
    return this.send(text, values);
  }

  /** @throws Error with PostgreSQL's `code` */
  change(sql: string): Promise<Answered> {
    return this.send(sql);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private async send(
    text: string,
    values: readonly (string | number)[] = [],
    file?: string
  ): Promise<Answered> {
    const id = (this.sent += 1);
    const reply = await new Promise<Reply>(resolve => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ id, text, values, file });
    });
    if (!reply.answer) {
      throw Object.assign(new Error(reply.failure), { code: reply.code });
    }
    return reply.answer;
  }
}
