import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeDatabase } from '../../../src/adapters/embedded/openNodeDatabase.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import type { TableName } from '../../../src/core/database/tables.js';
import { generateSample } from '../../../src/core/sample/generateSample.js';
import type { GuardedSql } from '../../../src/core/sql/GuardedSql.js';

const gold = join(__dirname, '../../data/gold');
const today = '2025-06-18';
const guarded = (text: string) => ({ text, persona: 'Warehouse Manager' }) as unknown as GuardedSql;
const options = { signal: new AbortController().signal, rowLimit: 1000 };

describe('opening sample data', () => {
  it('loads through Arrow exactly what the generator made', async () => {
    const data = { kind: 'sample', orderLines: 3000, seed: 7 } as const;
    const database = await openNodeDatabase({ data, today });
    const made: Partial<Record<TableName, number>> = {};
    let cents = 0;
    let restocked = 0;
    for (const batch of generateSample({ ...data, today })) {
      made[batch.table] = (made[batch.table] ?? 0) + batch.rowCount;
      if (batch.table === 'sales_order_line') {
        cents += (batch.columns[7] ?? []).reduce<number>((sum, cell) => sum + Number(cell), 0);
      }
      if (batch.table === 'warehouse_product') {
        restocked += (batch.columns[7] ?? []).filter(cell => cell !== null).length;
      }
    }
    for (const [table, rows] of Object.entries(made)) {
      const counted = await database.run(guarded(`SELECT COUNT(*) FROM ${table}`), [], options);
      expect(counted.value(0, 0)).toBe(rows);
    }
    const sums = await database.run(
      guarded(`SELECT SUM(line_total), (SELECT COUNT(last_restock_date) FROM warehouse_product),
                      (SELECT MAX(order_date) FROM sales_order_header),
                      (SELECT product_name FROM product ORDER BY product_code LIMIT 1)
                 FROM sales_order_line`),
      [],
      options
    );
    expect(rowsOf(sums)).toEqual([[cents / 100, restocked, today, 'LED Tube 60 cm']]);
    expect(database.dataVersion).toBe('sample-3000-7-2025-06-18');
    await database.dispose();
  }, 60_000);
});

describe('opening a directory of CSV files', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'supply-chain-'));
    await cp(gold, directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));

  const open = () => openNodeDatabase({ data: { kind: 'csv', directory }, today });
  const change = async (table: TableName, edit: (lines: string[]) => string[]) => {
    const file = join(directory, `${table}.csv`);
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, edit(lines).join('\n'));
  };
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
  ])(
    'names the file and the place of %s',
    async (_what, table, edit, message) => {
      await change(table, edit);
      await expect(open()).rejects.toMatchObject({ code: 'system/data-invalid', message });
    },
    60_000
  );

  it('says which file is not there', async () => {
    await rm(join(directory, 'product.csv'));
    await expect(open()).rejects.toMatchObject({
      code: 'system/data-invalid',
      message: 'The data in product.csv cannot be loaded: it cannot be read.'
    });
  });

  it('takes columns in any order, a byte order mark and Windows line ends', async () => {
    await writeFile(
      join(directory, 'product.csv'),
      '\uFEFFproduct_name,product_code,product_group,unit_cost,unit_price,supplier_code,supplier_name,updated_date,created_date\r\n' +
        '"Bolt, ""long""",P1,Fasteners,1.25,2.5,S1,Süd,,2024-02-29\r\n'
    );
    const database = await open();
    const result = await database.run(guarded('SELECT * FROM product'), [], options);
    expect(rowsOf(result)).toEqual([
      ['P1', 'Bolt, "long"', 'Fasteners', 1.25, 2.5, 'S1', 'Süd', '2024-02-29', null]
    ]);
    await database.dispose();
  }, 60_000);
});
