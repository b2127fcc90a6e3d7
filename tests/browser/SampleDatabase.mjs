import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { inRoot } from '../../scripts/project/root.mjs';
import { run } from '../../scripts/project/run.mjs';

/**
 * The page's sample data in another DuckDB than the page's, for SQL written by hand: what the
 * product shows is checked against it.
 */
export class SampleDatabase {
  #connection;

  /** @param {import('@duckdb/node-api').DuckDBConnection} connection */
  constructor(connection) {
    this.#connection = connection;
  }

  /** @param {string} today the day that the page's data ends, `YYYY-MM-DD` */
  static async open(today) {
    const folder = inRoot('.lab/sample', today);
    if (!existsSync(folder)) {
      rmSync(inRoot('.lab/sample'), { recursive: true, force: true });
      await run(process.execPath, ['scripts/generate-data.mjs', '--today', today, '--out', folder]);
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ddl = readFileSync(inRoot('schema/duckdb.sql'), 'utf8');
    for (const statement of ddl.split(';').filter(text => text.trim())) {
      await connection.run(statement);
    }
    for (const [, name] of ddl.matchAll(/CREATE TABLE (\w+)/g)) {
      const file = join(folder, `${name}.csv`).replaceAll("'", "''");
      await connection.run(`COPY ${name} FROM '${file}' (HEADER, DELIMITER ',')`);
    }
    return new SampleDatabase(connection);
  }

  /**
   * @param {string} sql
   * @returns {Promise<(string | number | boolean | null)[][]>} rows; days as `YYYY-MM-DD`
   */
  async rows(sql) {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader
      .getRowsJson()
      .map(row => row.map(value => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value)));
  }

  close() {
    this.#connection.closeSync();
  }
}
