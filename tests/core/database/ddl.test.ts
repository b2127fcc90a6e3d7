import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ddlAthena } from '../../../src/core/database/ddlAthena.js';
import { ddlDuckDb } from '../../../src/core/database/ddlDuckDb.js';
import { ddlRedshift } from '../../../src/core/database/ddlRedshift.js';
import { grantsRedshift } from '../../../src/core/database/grantsRedshift.js';
import { tableNames } from '../../../src/core/database/tables.js';

const stored = (name: string) =>
  readFileSync(join(__dirname, '../../../schema', `${name}.sql`), 'utf8');

describe('schema/*.sql', () => {
  it.each([
    ['athena', ddlAthena],
    ['duckdb', ddlDuckDb],
    ['redshift', ddlRedshift],
    ['redshift-grants', grantsRedshift]
  ])('%s.sql is what the source prints', (name, print) => {
    expect(stored(name)).toBe(print());
  });

  it('creates the six tables with their keys in DuckDB', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(ddlDuckDb());
    const found = await connection.runAndReadAll(
      `SELECT table_name, COUNT(*) FILTER (constraint_type = 'PRIMARY KEY'),
              COUNT(*) FILTER (constraint_type = 'FOREIGN KEY')
       FROM duckdb_constraints() GROUP BY 1 ORDER BY 1`
    );
    expect(found.getRows().map(row => row.map(String))).toEqual([
      ['product', '1', '0'],
      ['purchase_order_header', '1', '0'],
      ['purchase_order_line', '1', '2'],
      ['sales_order_header', '1', '0'],
      ['sales_order_line', '1', '2'],
      ['warehouse_product', '1', '1']
    ]);
  });

  it('gives each Redshift table a distribution and a sort key that are columns of it', () => {
    const statements = ddlRedshift().split(';\n').slice(0, -1);
    expect(statements).toHaveLength(tableNames.length);
    for (const statement of statements) {
      expect(statement).toMatch(/DISTSTYLE (ALL|KEY\nDISTKEY \((\w+)\))\nSORTKEY \((.+)\)$/);
      for (const [, keys] of statement.matchAll(/(?:DIST|SORT)KEY \((.+)\)/g)) {
        for (const key of (keys ?? '').split(', ')) {
          expect(statement).toContain(`\n  ${key} `);
        }
      }
    }
  });

  it('puts each Athena table into a folder of its own under the location', () => {
    for (const name of tableNames) {
      expect(ddlAthena()).toContain(`LOCATION '\${location}/${name}/'`);
    }
  });
});
