import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import type { DuckDbEngine } from '../../../src/adapters/embedded/DuckDbEngine.js';
import { loadCsv } from '../../../src/adapters/embedded/loadCsv.js';
import { nodeEngine } from '../../../src/adapters/embedded/nodeEngine.js';
import { ddlDuckDbTable } from '../../../src/core/database/ddlDuckDb.js';
import { tableNames, tables, type TableName } from '../../../src/core/database/tables.js';

const gold = Object.fromEntries(
  tableNames.map(name => [
    name,
    readFileSync(join(__dirname, '../../data/gold', `${name}.csv`), 'utf8')
  ])
) as Record<TableName, string>;

let engine: DuckDbEngine;
let connection: number;

beforeAll(async () => {
  engine = await nodeEngine();
  connection = await engine.connect();
}, 60_000);
beforeEach(async () => {
  for (const name of tableNames) {
    await engine.runQuery(connection, `DROP TABLE IF EXISTS ${name}`);
    await engine.runQuery(connection, ddlDuckDbTable(tables[name]));
  }
});
afterAll(() => engine.terminate());

describe('loading CSV', () => {
  const load = (table: TableName, edit: (lines: string[]) => string[]) =>
    loadCsv(engine, connection, {
      ...gold,
      [table]: edit(gold[table].split('\n')).join('\n')
    });
  const replaced = (line: number, from: string | RegExp, to: string) => (lines: string[]) =>
    lines.map((text, index) => (index === line ? text.replace(from, to) : text));

  it.each<[string, TableName, (lines: string[]) => string[], string]>([
    [
      'a column that is missing',
      'product',
      replaced(0, 'unit_cost', 'cost'),
      'The data in product.csv cannot be loaded: its first line has no column unit_cost.'
    ],
    [
      'a column that nobody knows',
      'product',
      replaced(0, /$/, ',colour'),
      'The data in product.csv cannot be loaded: column 10 of its first line is none of the table product.'
    ],
    [
      'text where a number belongs',
      'warehouse_product',
      replaced(4, /^([^,]*,[^,]*),\d+/, '$1,many'),
      'The data in warehouse_product.csv cannot be loaded: current_stock in line 5 is not a whole number.'
    ],
    [
      'a day in another notation',
      'purchase_order_header',
      replaced(2, /2024-01-02/, '02.01.2024'),
      'The data in purchase_order_header.csv cannot be loaded: order_date in line 3 is not a day written as YYYY-MM-DD.'
    ],
    [
      'a line that is cut off',
      'sales_order_line',
      replaced(9, /,.*$/, ''),
      'The data in sales_order_line.csv cannot be loaded: line 10 does not have the columns of the first line.'
    ],
    [
      'a row without its key',
      'product',
      replaced(3, /^P\d+/, ''),
      'The data in product.csv cannot be loaded: product_code is empty in a line.'
    ]
  ])('names the file and the place of %s', async (_what, table, edit, message) => {
    await expect(load(table, edit)).rejects.toMatchObject({ code: 'system/data-invalid', message });
  });

  it('takes columns in any order, a byte order mark and Windows line ends', async () => {
    await load('product', () => [
      '\uFEFFproduct_name,product_code,product_group,unit_cost,unit_price,supplier_code,supplier_name,updated_date,created_date\r',
      '"Bolt, ""long""",P1,Fasteners,1.25,2.5,S1,Süd,,2024-02-29\r',
      ''
    ]);
    const loaded = tableFromIPC(
      await engine.runQuery(
        connection,
        `SELECT product_code, product_name, unit_cost::DOUBLE AS unit_cost, supplier_name,
                created_date::VARCHAR AS created, updated_date FROM product`
      )
    );
    expect(loaded.toArray().map(String)).toEqual([
      '{"product_code": "P1", "product_name": "Bolt, "long"", "unit_cost": 1.25, "supplier_name": "Süd", "created": "2024-02-29", "updated_date": null}'
    ]);
  });
});
