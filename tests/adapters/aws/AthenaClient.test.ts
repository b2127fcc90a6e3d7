import { AthenaClient, type AthenaSettings } from '../../../src/adapters/aws/AthenaClient.js';
import { PersonaCredentials } from '../../../src/adapters/aws/PersonaCredentials.js';
import type { Usage } from '../../../src/core/cost/Usage.js';
import type { Parameter, RunOptions } from '../../../src/core/database/DatabaseClient.js';
import { rowsOf, type ResultTable } from '../../../src/core/database/ResultTable.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { endpointConnection, personaRoles } from './endpointConnection.js';

describe('Athena', () => {
  let endpoint: AwsEndpoint;
  let personas: PersonaCredentials;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start({ athena: { pageRows: 20 } });
    await endpoint.warehouse.open();
    personas = new PersonaCredentials(endpointConnection(endpoint), personaRoles);
  });
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.faults.clear();
    endpoint.requests.splice(0);
  });

  const client = (settings: Partial<AthenaSettings> = {}) =>
    new AthenaClient({
      workgroup: 'supply-chain',
      database: 'supply_chain',
      reuseMinutes: 0,
      seconds: 60,
      today: () => '2025-06-18',
      connectionOf: identity => personas.connectionOf(identity, 'ana'),
      ...settings
    });

  interface Run extends Partial<RunOptions> {
    readonly parameters?: readonly Parameter[];
    readonly persona?: PersonaName;
    readonly client?: AthenaClient;
  }
  const run = (text: string, options: Run = {}): Promise<ResultTable> => {
    const { parameters = [], persona = 'Warehouse Manager' } = options;
    const sql = { dialect: 'athena', text, parameters, tables: new Set([]) } as const;
    return (options.client ?? client()).run(guardCompiled(sql, persona), parameters, {
      signal: new AbortController().signal,
      rowLimit: 1000,
      ...options
    });
  };
  const heard = (operation: string) => endpoint.requestsOf('athena', operation);

  it('gives every value as the embedded database does', async () => {
    const table = await run(`SELECT 1 AS whole, CAST(9007199254740993 AS BIGINT) AS large,
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
    const table = await run(`SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d, '$1' AS "e $1"`, {
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
    const options = { client: client(place), onUsage: (usage: Usage) => used.push(usage) };
    await run('SELECT product_code FROM product', options);
    await run('SELECT product_code FROM product', options);
    expect(heard('StartQueryExecution')[0]?.input).toMatchObject({
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

  it('reads page after page, without the names, no further than the rows that are wanted', async () => {
    const text = 'SELECT n FROM generate_series(1, 50) AS t(n) ORDER BY n';
    const whole = await run(text);
    expect([whole.rowCount, whole.truncated]).toEqual([50, false]);
    expect(rowsOf(whole).map(([n]) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    endpoint.requests.splice(0);
    const some = await run(text, { rowLimit: 20 });
    expect([some.rowCount, some.truncated]).toEqual([20, true]);
    expect(heard('GetQueryResults')).toHaveLength(2);
  });

  it('has the columns of a result without rows', async () => {
    const table = await run('SELECT product_code FROM product WHERE 1 = 0');
    expect(table.columns).toEqual([{ name: 'product_code', type: 'text' }]);
    expect(table.rowCount).toBe(0);
  });

  it('goes on asking until the query has ended', async () => {
    const slow = await AwsEndpoint.start({ athena: { delay: 150 } });
    try {
      const connection = endpointConnection(slow, () => slow.keysOf('warehouse_manager'));
      const patient = client({ connectionOf: () => connection });
      expect(rowsOf(await run('SELECT 1', { client: patient }))).toEqual([[1]]);
      expect(slow.requestsOf('athena', 'GetQueryExecution').length).toBeGreaterThan(2);
    } finally {
      await slow.close();
    }
  });

  it('runs as the persona’s role, which reads its tables and no others', async () => {
    await expect(run('SELECT COUNT(*) FROM purchase_order_header')).rejects.toMatchObject({
      code: 'system/access-denied',
      parts: ['SELECT', 'purchase_order_header']
    });
    expect(heard('StartQueryExecution')[0]?.caller).toMatch(/\/warehouse_manager\/ana$/);
  });

  it('says what is wrong with a query, a work group and a place for results', async () => {
    const failed = await run('SELECT nothing FROM product').catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'query/failed', parts: [] });
    expect(String((failed as Error).cause)).toContain('SYNTAX_ERROR');
    await expect(run('SELECT 1', { client: client({ workgroup: 'other' }) })).rejects.toMatchObject(
      { code: 'system/not-found', parts: ['Amazon Athena', 'workgroup/other'] }
    );
    await expect(
      run('SELECT 1', { client: client({ workgroup: 'primary' }) })
    ).rejects.toMatchObject({ code: 'system/configuration' });
    endpoint.faults.next('athena', 'GetQueryResults', { kind: 'result-gone' });
    await expect(run('SELECT 1')).rejects.toMatchObject({
      code: 'system/service-failed',
      parts: ['Amazon Athena', 'its result is gone']
    });
  });

  describe('with a query that would not end', () => {
    let used: Usage[];
    const onUsage = (usage: Usage): void => {
      used.push(usage);
    };
    beforeEach(() => {
      used = [];
      endpoint.faults.next('athena', 'StartQueryExecution', { kind: 'never-ends' });
    });
    // In the background, after whoever asked has heard.
    afterEach(async () => {
      await until(() => used.length > 0);
      expect(heard('StopQueryExecution')).toHaveLength(1);
      expect(endpoint.athena.active).toBe(0);
    });

    it('stops at once, and so does the query', async () => {
      const stop = new AbortController();
      const running = run('SELECT 1', { signal: stop.signal, onUsage });
      await until(() => heard('GetQueryExecution').length > 0);
      stop.abort();
      await expect(running).rejects.toMatchObject({ code: 'query/stopped' });
    });

    it('gives up when it takes too long', async () => {
      await expect(
        run('SELECT 1', { client: client({ seconds: 0.05 }), onUsage })
      ).rejects.toMatchObject({ code: 'query/timeout' });
    });
  });
});

async function until(is: () => boolean): Promise<void> {
  while (!is()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
