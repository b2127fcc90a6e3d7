import {
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  RedshiftDataClient,
  type ExecuteStatementCommandInput
} from '@aws-sdk/client-redshift-data';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import type { Credentials } from './endpoint/AccessKeys.js';

const place = { WorkgroupName: 'supply-chain', Database: 'dev' };

describe('Redshift at the endpoint', () => {
  let endpoint: AwsEndpoint;
  const clientOf = (credentials: Credentials, maxAttempts = 1): RedshiftDataClient =>
    new RedshiftDataClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials,
      maxAttempts
    });
  const manager = (): RedshiftDataClient => clientOf(endpoint.keysOf('warehouse_manager'));
  const execute = (client: RedshiftDataClient, input: Partial<ExecuteStatementCommandInput>) =>
    client.send(
      new ExecuteStatementCommand({ Sql: 'SELECT 1', WaitTimeSeconds: 30, ...place, ...input })
    );

  beforeAll(async () => {
    endpoint = await AwsEndpoint.start({ redshift: { pageRows: 20, second: 100 } });
    await endpoint.warehouse.open();
  });
  afterAll(() => endpoint.close());
  afterEach(() => {
    endpoint.faults.clear();
  });

  it('runs a statement with parameters and hands out its rows in pages', async () => {
    const client = manager();
    const { Id, Status, HasResultSet } = await execute(client, {
      Sql: "SELECT product_code, ':code' AS note FROM product WHERE product_code <> :code ORDER BY product_code",
      Parameters: [{ name: 'code', value: 'none' }]
    });
    expect([Status, HasResultSet]).toEqual(['FINISHED', true]);
    const codes: unknown[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const page = await client.send(new GetStatementResultCommand({ Id, NextToken: token }));
      codes.push(...(page.Records ?? []).map(([code]) => code?.stringValue));
      token = page.NextToken;
      pages += 1;
      expect(page.TotalNumRows).toBeGreaterThanOrEqual(codes.length);
    } while (token);
    expect(pages).toBeGreaterThan(1);
    expect(new Set(codes).size).toBe(codes.length);
    const described = await client.send(new DescribeStatementCommand({ Id }));
    expect(described.ResultRows).toBe(codes.length);
    expect(described.DbUser).toBe('IAMR:warehouse_manager');
  });

  it('names types as Redshift does and gives each value in its field', async () => {
    const client = manager();
    const { Id } = await execute(client, {
      Sql: `SELECT 1 AS whole, 9007199254740993 AS large, 1.50 AS price, CAST('2025-06-18' AS DATE) AS day,
        'x' AS word, CAST(0.5 AS FLOAT8) AS share, TRUE AS yes, CAST(NULL AS INT) AS nothing`
    });
    const { Records, ColumnMetadata } = await client.send(new GetStatementResultCommand({ Id }));
    expect(ColumnMetadata?.map(({ typeName }) => typeName)).toEqual([
      'int4',
      'int8',
      'numeric',
      'date',
      'varchar',
      'float8',
      'bool',
      'int4'
    ]);
    expect(Records).toEqual([
      [
        { longValue: 1 },
        // What JSON leaves of 9007199254740993.
        { longValue: 9007199254740992 },
        { stringValue: '1.50' },
        { stringValue: '2025-06-18' },
        { stringValue: 'x' },
        { doubleValue: 0.5 },
        { booleanValue: true },
        { isNull: true }
      ]
    ]);
  });

  it('lets a role see its tables alone', async () => {
    const client = manager();
    const { Id, Status } = await execute(client, { Sql: 'SELECT * FROM purchase_order_header' });
    expect(Status).toBe('FAILED');
    const { Error: error } = await client.send(new DescribeStatementCommand({ Id }));
    expect(error).toMatch(/^ERROR: permission denied for .*purchase_order_header/);
  });

  it('makes a user who may nothing of a role that it never saw', async () => {
    const client = clientOf(endpoint.keysOf('visitor'));
    await execute(manager(), {});
    const none = await execute(client, { Sql: 'SELECT CURRENT_USER' });
    expect(none.Status).toBe('FINISHED');
    const { Records } = await client.send(new GetStatementResultCommand({ Id: none.Id }));
    expect(Records).toEqual([[{ stringValue: 'IAMR:visitor' }]]);
    const { Id, Status } = await execute(client, { Sql: 'SELECT * FROM product' });
    expect(Status).toBe('FAILED');
    const { Error: error } = await client.send(new DescribeStatementCommand({ Id }));
    expect(error).toMatch(/^ERROR: relation "product" does not exist/);
  });

  it('keeps a statement from other sessions', async () => {
    const { Id } = await execute(manager(), {});
    const other = clientOf(endpoint.keysOf('field_engineer'));
    await expect(other.send(new DescribeStatementCommand({ Id }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException'
    });
  });

  it('runs a statement once for a token, also when the answer is lost', async () => {
    endpoint.faults.next('redshift-data', 'ExecuteStatement', { kind: 'lost-answer' });
    const client = clientOf(endpoint.keysOf('warehouse_manager'), 3);
    const one = await execute(client, { ClientToken: 'the-token' });
    const other = await execute(client, { ClientToken: 'the-token' });
    expect(other.Id).toBe(one.Id);
    expect(endpoint.faults.injected.at(-1)?.fault.kind).toBe('lost-answer');
  });

  it('aborts a statement that would never end', async () => {
    endpoint.faults.next('redshift-data', 'ExecuteStatement', { kind: 'never-ends' });
    const client = manager();
    const { Id, Status } = await execute(client, { WaitTimeSeconds: 1 });
    expect(Status).toBe('STARTED');
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException'
    });
    const waiting = client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 30 }));
    expect(await client.send(new CancelStatementCommand({ Id }))).toMatchObject({ Status: true });
    expect((await waiting).Status).toBe('ABORTED');
    await expect(client.send(new CancelStatementCommand({ Id }))).rejects.toMatchObject({
      name: 'ValidationException'
    });
    expect(endpoint.redshift.active).toBe(0);
  });

  it('refuses what the API refuses', async () => {
    const client = manager();
    const wrong: readonly Partial<ExecuteStatementCommandInput>[] = [
      { WorkgroupName: 'another' },
      { Parameters: [] },
      { Parameters: [{ name: 'unused', value: '1' }] },
      { Sql: `SELECT '${'x'.repeat(101 * 1024)}'` },
      { WaitTimeSeconds: 31 },
      { DbUser: 'somebody' }
    ];
    for (const input of wrong) {
      await expect(execute(client, input)).rejects.toMatchObject({ name: 'ValidationException' });
    }
    const failed = await execute(client, { Database: 'another' });
    expect(failed.Status).toBe('FAILED');
  });

  it('says that a result is no longer there', async () => {
    const client = manager();
    const { Id } = await execute(client, {});
    endpoint.faults.next('redshift-data', 'GetStatementResult', { kind: 'result-gone' });
    for (const NextToken of [undefined, undefined]) {
      await expect(
        client.send(new GetStatementResultCommand({ Id, NextToken }))
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    }
  });
});
