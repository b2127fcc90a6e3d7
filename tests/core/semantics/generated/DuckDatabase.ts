import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableNames } from '../../../../src/core/database/tables.js';
import type { CompiledSql } from '../../../../src/core/sql/CompiledSql.js';
import { createTable, type GoldTables } from './GoldTables.js';
import type { Answered } from './sameAnswer.js';

/** DuckDB over the same rows, without the code of ours that loads them elsewhere. */
export class DuckDatabase {
  static async open(data: GoldTables): Promise<DuckDatabase> {
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const directory = await mkdtemp(join(tmpdir(), 'gold-'));
    for (const name of tableNames) {
      const path = join(directory, `${name}.csv`);
      await writeFile(path, data[name]);
      await connection.run(createTable(name));
      await connection.run(`COPY ${name} FROM '${path}' (HEADER, NULL '', AUTO_DETECT false)`);
    }
    await rm(directory, { recursive: true });
    return new DuckDatabase(connection);
  }

  private constructor(private readonly connection: DuckDBConnection) {}

  async run({ text, parameters }: CompiledSql): Promise<Answered> {
    const values = parameters.map(value => (typeof value === 'object' ? value.date : value));
    const result = await this.connection.runAndReadAll(text, values);
    return {
      names: result.columnNames(),
      rows: result
        .getRowsJson()
        .map(row =>
          row.map(value => (typeof value === 'string' || typeof value === 'number' ? value : null))
        )
    };
  }

  async change(sql: string): Promise<void> {
    await this.connection.run(sql);
  }
}
