import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { openNodeDatabase } from '../../../src/adapters/embedded/openNodeDatabase.js';
import type { Parameter } from '../../../src/core/database/DatabaseClient.js';
import { rowsOf, type ResultTable } from '../../../src/core/database/ResultTable.js';
import { tableNames } from '../../../src/core/database/tables.js';
import type { GuardedSql } from '../../../src/core/sql/GuardedSql.js';

const directory = join(__dirname, '../../data/gold');
/** What a guard would have let pass; the tests below also hand over what none would. */
const guarded = (text: string) => ({ text, persona: 'Warehouse Manager' }) as unknown as GuardedSql;

let database: EmbeddedDatabase;
let reference: DuckDBConnection;

const run = (
  text: string,
  parameters: Parameter[] = [],
  rowLimit = 1000,
  signal = new AbortController().signal
): Promise<ResultTable> => database.run(guarded(text), parameters, { signal, rowLimit });

beforeAll(async () => {
  database = await openNodeDatabase({ data: { kind: 'csv', directory }, today: '2025-06-18' });
  reference = await (await DuckDBInstance.create(':memory:')).connect();
  for (const name of tableNames) {
    await reference.run(
      `CREATE TABLE ${name} AS SELECT * FROM read_csv('${join(directory, `${name}.csv`)}')`
    );
  }
}, 60_000);

afterAll(() => database.dispose());

describe('an embedded database', () => {
  it.each([
    'SELECT COUNT(*) AS n FROM sales_order_line',
    'SELECT SUM(order_quantity) AS units FROM sales_order_line',
    `SELECT h.warehouse_code, COUNT(*) AS lines, MIN(h.order_date) AS first_day
       FROM sales_order_header h JOIN sales_order_line l USING (sales_order_prefix, sales_order_number)
      GROUP BY 1 ORDER BY 1`,
    `SELECT supplier_name, SUM(actual_delivery_date - expected_delivery_date) AS days
       FROM purchase_order_header GROUP BY 1 ORDER BY 1`,
    'SELECT COUNT(*) FILTER (last_restock_date IS NULL) AS never FROM warehouse_product'
  ])('answers like an independent DuckDB: %s', async sql => {
    const expected = await reference.runAndReadAll(sql);
    expect(rowsOf(await run(sql)).map(row => row.map(String))).toEqual(
      expected.getRows().map(row => row.map(String))
    );
  });

  it('sums money to the cent', async () => {
    const sql = 'SELECT SUM(line_total) AS sales FROM sales_order_line';
    const expected = await reference.runAndReadAll(
      'SELECT SUM(line_total::DECIMAL(10,2))::VARCHAR FROM sales_order_line'
    );
    const result = await run(sql);
    expect(result.columns).toEqual([{ name: 'sales', type: 'decimal' }]);
    expect(Number(result.value(0, 0)).toFixed(2)).toBe(expected.getRows()[0]?.[0]);
  });

  it('binds text, numbers and days', async () => {
    const result = await run(
      `SELECT COUNT(*) AS n FROM sales_order_header
        WHERE warehouse_code = $1 AND order_date >= $2 AND order_date < $2 + $3 AND 0.5 < $4`,
      ['WH01', { date: '2025-05-01' }, 31, 0.75]
    );
    const expected = await reference.runAndReadAll(
      `SELECT COUNT(*) FROM sales_order_header
        WHERE warehouse_code = 'WH01' AND order_date BETWEEN '2025-05-01' AND '2025-05-31'`
    );
    expect(result.value(0, 0)).toBe(Number(expected.getRows()[0]?.[0]));
    expect(result.value(0, 0)).toBeGreaterThan(50);
  });

  it('takes quotes in a value for what they are', async () => {
    const value = `a'; DROP TABLE product; --`;
    expect((await run('SELECT $1 AS echo', [value])).value(0, 0)).toBe(value);
    expect((await run('SELECT COUNT(*) AS n FROM product')).value(0, 0)).toBe(120);
  });

  it('refuses a number that is none and a day that is none', async () => {
    await expect(run('SELECT $1 AS x', [NaN])).rejects.toMatchObject({
      code: 'agent/invalid-input'
    });
    await expect(run('SELECT $1 AS x', [{ date: "2025-01-01'" }])).rejects.toMatchObject({
      code: 'agent/invalid-input'
    });
  });

  it('says when there were more rows than it may return', async () => {
    const cut = await run('SELECT * FROM sales_order_line', [], 5000);
    expect([cut.rowCount, cut.truncated]).toEqual([5000, true]);
    expect(cut.value(5000, 0)).toBeNull();
    const exact = await run('SELECT * FROM product', [], 120);
    expect([exact.rowCount, exact.truncated]).toEqual([120, false]);
    const none = await run('SELECT product_code FROM product WHERE false');
    expect([none.rowCount, none.truncated, none.columns]).toEqual([
      0,
      false,
      [{ name: 'product_code', type: 'text' }]
    ]);
  });

  it('keeps the order and the double names of the columns', async () => {
    const result = await run(
      'SELECT product_code, product_code FROM product ORDER BY product_code DESC LIMIT 2 -- last'
    );
    expect(rowsOf(result)).toEqual([
      ['P1120', 'P1120'],
      ['P1119', 'P1119']
    ]);
  });

  it('gives each type its plain value', async () => {
    const result = await run(
      `SELECT 9007199254740993::BIGINT AS big, 7::BIGINT AS small, -12.34::DECIMAL(10,2) AS money,
              SUM(-order_quantity) AS units, DATE '2024-02-29' AS day, 5 / 2 AS half, 0.1::DOUBLE AS x,
              TIMESTAMP '2024-02-29 10:11:12' AS moment, true AS yes, NULL AS nothing,
              99999999999999999999.25::DECIMAL(38,2) AS much
         FROM sales_order_line`
    );
    expect(result.columns.map(column => column.type)).toEqual([
      'integer',
      'integer',
      'decimal',
      'integer',
      'date',
      'integer',
      'double',
      'timestamp',
      'boolean',
      'integer',
      'decimal'
    ]);
    const [row = []] = rowsOf(result);
    expect(row[3]).toBeLessThan(0);
    row.splice(3, 1);
    expect(row).toEqual([
      9007199254740993n,
      7,
      -12.34,
      '2024-02-29',
      2,
      0.1,
      '2024-02-29T10:11:12',
      true,
      null,
      1e20
    ]);
  });

  it('tells a failing query from a stopped one, and keeps the cause', async () => {
    const failure = run('SELECT no_such_column FROM product');
    await expect(failure).rejects.toMatchObject({ code: 'query/failed' });
    await expect(failure).rejects.toHaveProperty(
      'cause.message',
      expect.stringContaining('no_such_column')
    );
  });

  it('stops a long query, and answers the next one', async () => {
    const controller = new AbortController();
    const started = Date.now();
    const long = run(
      'SELECT SUM(sqrt(i)) AS s FROM range(100000000000) AS r(i)',
      [],
      10,
      controller.signal
    );
    setTimeout(() => {
      controller.abort();
    }, 50);
    await expect(long).rejects.toMatchObject({ code: 'query/stopped' });
    expect(Date.now() - started).toBeLessThan(5000);
    expect((await run('SELECT 1 AS one')).value(0, 0)).toBe(1);
  });

  it('does not begin when it was stopped before', async () => {
    await expect(run('SELECT 1', [], 1, AbortSignal.abort())).rejects.toMatchObject({
      code: 'query/stopped'
    });
  });

  it('answers several callers at once without mixing their rows', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        run('SELECT $1 AS who, i FROM range(5000) AS r(i)', [index], 10_000)
      )
    );
    answers.forEach((answer, index) => {
      expect(answer.rowCount).toBe(5000);
      expect([answer.value(0, 0), answer.value(4999, 0)]).toEqual([index, index]);
      expect(answer.value(4999, 1)).toBe(4999);
    });
  });

  it('is locked: no files, no network, no settings, no extensions, no other statement', async () => {
    const hostile = [
      "SELECT * FROM read_csv('/etc/passwd')",
      "SELECT * FROM read_text('/etc/passwd')",
      "SELECT * FROM '/etc/passwd'",
      "SELECT * FROM glob('/*')",
      "SELECT * FROM read_csv('http://127.0.0.1:9/a.csv')",
      "SELECT * FROM 'http://127.0.0.1:9/a.csv'",
      "SELECT * FROM read_parquet('/tmp/a.parquet')",
      "COPY product TO '/tmp/product.csv'",
      "EXPORT DATABASE '/tmp/export'",
      "ATTACH '/tmp/other.db'",
      "ATTACH ':memory:' AS other",
      'INSTALL json',
      'LOAD json',
      'SET enable_external_access = true',
      'SET lock_configuration = false',
      'RESET lock_configuration',
      "PRAGMA memory_limit = '1GB'",
      'DROP TABLE product',
      'DELETE FROM product',
      'UPDATE product SET unit_cost = 0',
      'CREATE TABLE mine AS SELECT 1',
      'SELECT 1; DROP TABLE product',
      'SELECT 1); DROP TABLE product; (SELECT 2',
      'CALL pragma_version()',
      'EXPLAIN SELECT 1'
    ];
    for (const sql of hostile) {
      await expect(run(sql)).rejects.toMatchObject({ code: 'query/failed' });
    }
    expect(rowsOf(await run('SELECT COUNT(*), MIN(unit_cost) > 0 FROM product'))).toEqual([
      [120, true]
    ]);
  });

  it('ends what is running when it is disposed', async () => {
    const other = await openNodeDatabase({ data: { kind: 'csv', directory }, today: '2025-06-18' });
    expect(other.dataVersion).toBe(database.dataVersion);
    const options = { signal: new AbortController().signal, rowLimit: 1 };
    const long = other.run(
      guarded('SELECT SUM(sqrt(i)) FROM range(100000000000) r(i)'),
      [],
      options
    );
    const ended = expect(long).rejects.toMatchObject({ code: 'query/stopped' });
    await other.dispose();
    await ended;
    await expect(other.run(guarded('SELECT 1'), [], options)).rejects.toMatchObject({
      code: 'query/stopped'
    });
  });
});
