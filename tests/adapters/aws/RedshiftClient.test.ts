import { PersonaCredentials } from '../../../src/adapters/aws/PersonaCredentials.js';
import { RedshiftClient } from '../../../src/adapters/aws/RedshiftClient.js';
import type { Usage } from '../../../src/core/cost/Usage.js';
import type { Parameter, RunOptions } from '../../../src/core/database/DatabaseClient.js';
import { rowsOf, type ResultTable } from '../../../src/core/database/ResultTable.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { endpointConnection, personaRoles } from './endpointConnection.js';

const workgroup = 'supply-chain';

describe('Redshift', () => {
  let endpoint: AwsEndpoint;
  let personas: PersonaCredentials;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start({
      redshift: { pageRows: 20, second: 100, resultBytes: 100_000 }
    });
    await endpoint.warehouse.open();
    personas = new PersonaCredentials(endpointConnection(endpoint), personaRoles);
  });
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.faults.clear();
    endpoint.requests.splice(0);
  });

  const client = (place: { workgroup?: string; database?: string; seconds?: number } = {}) =>
    new RedshiftClient({
      workgroup,
      database: 'dev',
      seconds: 60,
      today: () => '2025-06-18',
      connectionOf: identity => personas.connectionOf(identity, 'ana'),
      ...place
    });

  interface Run extends Partial<RunOptions> {
    readonly parameters?: readonly Parameter[];
    readonly persona?: PersonaName;
    readonly client?: RedshiftClient;
  }
  const run = (text: string, options: Run = {}): Promise<ResultTable> => {
    const { parameters = [], persona = 'Warehouse Manager' } = options;
    const sql = { dialect: 'redshift', text, parameters, tables: new Set([]) } as const;
    return (options.client ?? client()).run(guardCompiled(sql, persona), parameters, {
      signal: new AbortController().signal,
      rowLimit: 1000,
      ...options
    });
  };
  const heard = (operation: string) => endpoint.requestsOf('redshift-data', operation);

  it('gives every value as the embedded database does', async () => {
    const table = await run(`SELECT 1 AS whole, CAST(9007199254740993 AS BIGINT) AS large,
      CAST(-9007199254740993 AS BIGINT) AS low, CAST(12345678901234567890 AS NUMERIC(38, 0)) AS sum,
      CAST(1234567890123.45 AS NUMERIC(18, 2)) AS price, CAST('2025-06-18' AS DATE) AS day,
      CAST('2025-06-18 07:30:00.5' AS TIMESTAMP) AS instant, 'x "longValue":12345678901234567' AS word,
      CAST(0.5 AS FLOAT8) AS share, CAST('NaN' AS FLOAT8) AS odd, 1 = 1 AS yes,
      CAST(NULL AS INT) AS nothing, '' AS empty`);
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['whole', 'integer'],
      ['large', 'integer'],
      ['low', 'integer'],
      ['sum', 'integer'],
      ['price', 'decimal'],
      ['day', 'date'],
      ['instant', 'timestamp'],
      ['word', 'text'],
      ['share', 'double'],
      ['odd', 'double'],
      ['yes', 'boolean'],
      ['nothing', 'integer'],
      ['empty', 'text']
    ]);
    expect(rowsOf(table)).toEqual([
      [
        1,
        9007199254740993n,
        -9007199254740993n,
        12345678901234567890n,
        1234567890123.45,
        '2025-06-18',
        '2025-06-18T07:30:00',
        'x "longValue":12345678901234567',
        0.5,
        NaN,
        true,
        null,
        ''
      ]
    ]);
    expect(table.asOf).toBe('2025-06-18');
  });

  it('binds each value with its type, and nothing in a literal, a name or a comment', async () => {
    const table = await run(
      `SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d, '$1 :p1' AS "e $1", $1 AS f -- $2
      , $5 AS g, $6 AS h`,
      { parameters: ["it's :p2", 7, 2.5, { date: '2025-06-18' }, 2 ** 40, ''] }
    );
    expect(table.columns.map(({ type }) => type)).toEqual([
      'text',
      'integer',
      'decimal',
      'date',
      'text',
      'text',
      'integer',
      'text'
    ]);
    expect(table.columns[4]?.name).toBe('e $1');
    expect(rowsOf(table)).toEqual([
      ["it's :p2", 7, 2.5, '2025-06-18', '$1 :p1', "it's :p2", 2 ** 40, '']
    ]);
  });

  it('refuses what is no value, before the service hears of it', async () => {
    await expect(run('SELECT $1', { parameters: [NaN] })).rejects.toMatchObject({
      code: 'agent/invalid-input'
    });
    await expect(run('SELECT $1', { parameters: [{ date: '1 May' }] })).rejects.toMatchObject({
      code: 'agent/invalid-input'
    });
    await expect(run('SELECT $2', { parameters: ['x'] })).rejects.toMatchObject({
      code: 'query/failed'
    });
    expect(heard('ExecuteStatement')).toEqual([]);
  });

  it('reads page after page, no further than the rows that are wanted', async () => {
    const text = `SELECT n FROM generate_series(1, 50) AS t(n) ORDER BY n`;
    const whole = await run(text);
    expect([whole.rowCount, whole.truncated]).toEqual([50, false]);
    expect(rowsOf(whole).map(([n]) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    endpoint.requests.splice(0);
    const some = await run(text, { rowLimit: 20 });
    expect([some.rowCount, some.truncated]).toEqual([20, true]);
    expect(heard('GetStatementResult')).toHaveLength(2);
    const exact = await run(text, { rowLimit: 50 });
    expect([exact.rowCount, exact.truncated]).toEqual([50, false]);
  });

  it('has the columns of a result without rows', async () => {
    const table = await run('SELECT product_code, unit_cost FROM product WHERE 1 = 0');
    expect(table.columns.map(({ name }) => name)).toEqual(['product_code', 'unit_cost']);
    expect([table.rowCount, table.truncated]).toEqual([0, false]);
  });

  it('runs as the persona’s role, which reads its tables and no others', async () => {
    const text = 'SELECT COUNT(*) FROM purchase_order_header';
    await expect(run(text)).rejects.toMatchObject({
      code: 'system/access-denied',
      parts: ['SELECT', 'purchase_order_header']
    });
    expect(rowsOf(await run(text, { persona: 'Procurement Specialist' }))[0]?.[0]).toBeGreaterThan(
      0
    );
    const roles = heard('ExecuteStatement').map(({ caller }) => caller?.split('/').slice(1));
    expect(roles).toEqual([
      ['warehouse_manager', 'ana'],
      ['procurement_specialist', 'ana']
    ]);
  });

  it('says what a failed statement failed of, and keeps the words of the database inside', async () => {
    const failed = await run('SELECT nothing FROM product').catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'query/failed', parts: [] });
    expect(String((failed as Error).cause)).toContain('nothing');
    await expect(run('SELECT 1', { client: client({ database: 'other' }) })).rejects.toMatchObject({
      code: 'system/not-found',
      parts: ['Amazon Redshift', 'other']
    });
    await expect(run('SELECT 1', { client: client({ workgroup: 'other' }) })).rejects.toMatchObject(
      { code: 'system/not-found', parts: ['Amazon Redshift', 'workgroup/other'] }
    );
    await expect(run(`SELECT repeat('x', 60000) FROM generate_series(1, 2)`)).rejects.toMatchObject(
      { code: 'query/result-too-large' }
    );
  });

  it('tells how long a statement ran, also one that failed', async () => {
    const used: Usage[] = [];
    const onUsage = (usage: Usage) => used.push(usage);
    await run('SELECT 1', { onUsage });
    await run('SELECT nothing FROM product', { onUsage }).catch(() => undefined);
    expect(used).toEqual([
      { service: 'redshift', milliseconds: expect.any(Number) as number },
      { service: 'redshift', milliseconds: expect.any(Number) as number }
    ]);
    expect(used.every(usage => 'milliseconds' in usage && usage.milliseconds > 0)).toBe(true);
  });

  describe('that would not end', () => {
    let used: Usage[];
    const onUsage = (usage: Usage): void => {
      used.push(usage);
    };
    beforeEach(() => {
      used = [];
      endpoint.faults.next('redshift-data', 'ExecuteStatement', { kind: 'never-ends' });
    });
    // In the background, after whoever asked has heard.
    afterEach(async () => {
      await until(() => used.length > 0);
      expect(endpoint.redshift.active).toBe(0);
      expect(heard('CancelStatement')).toHaveLength(1);
    });

    it('stops at once, and the statement is cancelled', async () => {
      const stop = new AbortController();
      const running = run('SELECT 1', { signal: stop.signal, onUsage });
      await until(() => heard('DescribeStatement').length > 0);
      expect(endpoint.redshift.active).toBe(1);
      stop.abort();
      await expect(running).rejects.toMatchObject({ code: 'query/stopped' });
    });

    it('is cancelled also if it is stopped while it is handed over', async () => {
      const stop = new AbortController();
      const running = run('SELECT 1', { signal: stop.signal, onUsage });
      stop.abort();
      await expect(running).rejects.toMatchObject({ code: 'query/stopped' });
    });

    it('is cancelled when it takes too long', async () => {
      await expect(
        run('SELECT 1', { client: client({ seconds: 0.05 }), onUsage })
      ).rejects.toMatchObject({ code: 'query/timeout', parts: ['0.05'] });
    });

    it('is cancelled when it can no longer be asked for', async () => {
      endpoint.faults.next('redshift-data', 'DescribeStatement', { kind: 'access-denied' });
      await expect(run('SELECT 1', { onUsage })).rejects.toMatchObject({
        code: 'system/access-denied',
        parts: ['redshift-data:DescribeStatement', 'workgroup/supply-chain']
      });
    });
  });

  it('asks nothing where it is stopped before it begins', async () => {
    await expect(run('SELECT 1', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'query/stopped'
    });
    expect(endpoint.requests).toEqual([]);
  });

  it('goes on waiting for a statement that outlasts one request', async () => {
    const slow = await AwsEndpoint.start({ redshift: { second: 1, delay: 100 } });
    try {
      const connection = endpointConnection(slow, () => slow.keysOf('warehouse_manager'));
      const patient = new RedshiftClient({
        workgroup,
        database: 'dev',
        seconds: 60,
        today: () => '2025-06-18',
        connectionOf: () => connection
      });
      expect(rowsOf(await run('SELECT 1', { client: patient }))).toEqual([[1]]);
      expect(slow.requestsOf('redshift-data', 'DescribeStatement').length).toBeGreaterThan(1);
    } finally {
      await slow.close();
    }
  });

  it('says that a result is gone, not that the configuration is wrong', async () => {
    endpoint.faults.next('redshift-data', 'GetStatementResult', { kind: 'result-gone' });
    await expect(run('SELECT 1')).rejects.toMatchObject({ code: 'system/service-failed' });
    expect(heard('CancelStatement')).toEqual([]);
  });
});

async function until(is: () => boolean): Promise<void> {
  while (!is()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
