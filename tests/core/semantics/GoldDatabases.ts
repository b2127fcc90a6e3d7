import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { openNodeDatabase } from '../../../src/adapters/embedded/openNodeDatabase.js';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient.js';
import { rowsOf, type ResultTable, type Scalar } from '../../../src/core/database/ResultTable.js';
import { tableNames } from '../../../src/core/database/tables.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import type { CompiledSql } from '../../../src/core/sql/CompiledSql.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';

/** The day of the data, a Wednesday. */
export const goldToday = '2025-06-18';
export const goldDirectory = join(__dirname, '../../data/gold');

export const openGold = (): Promise<EmbeddedDatabase> =>
  openNodeDatabase({ data: { kind: 'csv', directory: goldDirectory }, today: goldToday });

/** Generated rows, few enough to run many statements over. */
export const openSmallSample = (): Promise<EmbeddedDatabase> =>
  openNodeDatabase({ data: { kind: 'sample', orderLines: 1000, seed: 1 }, today: goldToday });

/** Runs what our compiler printed, its values bound. */
export function runCompiled(
  database: DatabaseClient,
  compiled: CompiledSql,
  persona: PersonaName
): Promise<ResultTable> {
  const signal = new AbortController().signal;
  const guarded = guardCompiled(compiled, persona);
  return database.run(guarded, compiled.parameters, { signal, rowLimit: 100_000 });
}

/** Rows by the names of their columns, numbers as numbers, to six digits after the point. */
export type NamedRow = Readonly<Record<string, string | number | boolean | null>>;

/** The columns that are named, in the order of the rows. */
export function namedRows(table: ResultTable, names: readonly string[]): NamedRow[] {
  return rowsOf(table).map(row =>
    Object.fromEntries(
      names.map(name => [name, plain(row[table.columns.findIndex(column => column.name === name)])])
    )
  );
}

function plain(value: Scalar | undefined): string | number | boolean | null {
  if (value === undefined) {
    return 'no such column';
  }
  return typeof value === 'bigint'
    ? Number(value)
    : typeof value === 'number'
      ? rounded(value)
      : value;
}

const rounded = (value: number): number => Number(value.toFixed(6));

/**
 * The same tables in a DuckDB that shares no code with ours, with views that make reference SQL
 * short: `sold` and `bought` are lines with their order and product, `held` is stock with product.
 */
export class ReferenceDatabase {
  static async open(): Promise<ReferenceDatabase> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const name of tableNames) {
      const path = join(goldDirectory, `${name}.csv`);
      const types = name.endsWith('_header')
        ? `, types = {'${name.replace('_header', '_number')}': 'VARCHAR'}`
        : name.endsWith('_line')
          ? `, types = {'${name.replace('_line', '_number')}': 'VARCHAR'}`
          : '';
      await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${path}'${types})`);
    }
    await connection.run(`
      CREATE VIEW sold AS
        SELECT sales_order_prefix || '-' || sales_order_number AS id, h.*, l.sales_order_line, l.product_code,
               l.order_quantity, l.fulfilled_quantity, l.unit_price, l.line_total,
               l.fulfillment_status, p.product_name, p.product_group, p.unit_cost, p.supplier_code,
               p.supplier_name
          FROM sales_order_header h
          JOIN sales_order_line l USING (sales_order_prefix, sales_order_number)
          JOIN product p USING (product_code);
      CREATE VIEW bought AS
        SELECT purchase_order_prefix || '-' || purchase_order_number AS id, h.*, l.purchase_order_line,
               l.product_code, l.order_quantity, l.received_quantity, l.unit_cost AS paid, l.line_total,
               p.product_name, p.product_group, p.unit_cost
          FROM purchase_order_header h
          JOIN purchase_order_line l USING (purchase_order_prefix, purchase_order_number)
          JOIN product p USING (product_code);
      CREATE VIEW held AS
        SELECT w.*, p.product_name, p.product_group, p.unit_cost, p.supplier_code, p.supplier_name
          FROM warehouse_product w JOIN product p USING (product_code)`);
    return new ReferenceDatabase(connection);
  }

  private constructor(private readonly connection: DuckDBConnection) {}

  async run(sql: string): Promise<{ names: readonly string[]; rows: NamedRow[] }> {
    const result = await this.connection.runAndReadAll(sql);
    const names = result.columnNames();
    const isNumber = result
      .columnTypes()
      .map(type => /INT|DECIMAL|DOUBLE|FLOAT/.test(String(type)));
    const rows = result.getRowsJson().map(row =>
      Object.fromEntries(
        names.map((name, index) => {
          return [name, plainJson(row[index] ?? null, isNumber[index] === true)];
        })
      )
    );
    return { names, rows };
  }
}

/** Large numbers and dates come as text. */
function plainJson(value: unknown, isNumber: boolean): string | number | null {
  if (value !== null && isNumber) {
    return rounded(Number(value));
  }
  return typeof value === 'string' ? value : null;
}
