import type { Usage } from '../../../src/core/cost/Usage.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import { athena, RemoteStage } from './RemoteStage.js';

describe('Athena', () => {
  let stage: RemoteStage<Parameters<typeof athena.open>[1]>;
  beforeAll(async () => {
    stage = await RemoteStage.start(athena, {});
  });
  afterAll(() => stage.endpoint.close());
  beforeEach(() => {
    stage.clear();
  });

  it('gives every value as the embedded database does', async () => {
    const table = await stage.run(`SELECT 1 AS whole, CAST(9007199254740993 AS BIGINT) AS large,
      CAST(1234567890123.45 AS NUMERIC(18, 2)) AS price, CAST('2025-06-18' AS DATE) AS day,
      CAST('2025-06-18 07:30:00.5' AS TIMESTAMP) AS instant, 'word' AS word,
      CAST(0.5 AS FLOAT8) AS share, 1 = 1 AS yes, CAST(NULL AS INT) AS nothing, '' AS empty`);
    expect(table.columns.map(({ type }) => type)).toEqual([
      'integer',
      'integer',
      'decimal',
      'date',
      'timestamp',
      'text',
      'double',
      'boolean',
      'integer',
      'text'
    ]);
    expect(rowsOf(table)).toEqual([
      [
        1,
        9007199254740993n,
        1234567890123.45,
        '2025-06-18',
        '2025-06-18T07:30:00',
        'word',
        0.5,
        true,
        null,
        ''
      ]
    ]);
  });

  it('writes each value as a literal, and nothing in a literal or a name', async () => {
    const table = await stage.run(`SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d, '$1' AS "e $1"`, {
      parameters: ["it's $2", 7, 2.5, { date: '2025-06-18' }]
    });
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'text'],
      ['b', 'integer'],
      ['c', 'decimal'],
      ['d', 'date'],
      ['e $1', 'text']
    ]);
    expect(rowsOf(table)).toEqual([["it's $2", 7, 2.5, '2025-06-18', '$1']]);
  });

  it('asks in its work group and database, and for a result no older than it may be', async () => {
    const place = { outputLocation: 's3://results/', reuseMinutes: 5 };
    const used: Usage[] = [];
    const options = { settings: place, onUsage: (usage: Usage) => used.push(usage) };
    await stage.run('SELECT product_code FROM product', options);
    await stage.run('SELECT product_code FROM product', options);
    expect(stage.heard('StartQueryExecution')[0]?.input).toMatchObject({
      WorkGroup: 'supply-chain',
      QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: 'supply_chain' },
      ResultConfiguration: { OutputLocation: 's3://results/' },
      ResultReuseConfiguration: {
        ResultReuseByAgeConfiguration: { Enabled: true, MaxAgeInMinutes: 5 }
      }
    });
    expect(used).toEqual([
      { service: 'athena', bytesScanned: 10 * 1024 * 1024 },
      { service: 'athena', bytesScanned: 0 }
    ]);
  });

  it('says what is wrong with a query and a place for results', async () => {
    const failed = await stage.run('SELECT nothing FROM product').catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'query/failed', parts: [] });
    expect(String((failed as Error).cause)).toContain('SYNTAX_ERROR');
    await expect(
      stage.run('SELECT 1', { settings: { workgroup: 'primary' } })
    ).rejects.toMatchObject({ code: 'system/configuration' });
  });
});
