import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  type QueryExecution,
  type StartQueryExecutionCommandInput
} from '@aws-sdk/client-athena';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import type { Credentials } from './endpoint/AccessKeys.js';

describe('Athena at the endpoint', () => {
  let endpoint: AwsEndpoint;
  let client: AthenaClient;
  const clientOf = (credentials: Credentials): AthenaClient =>
    new AthenaClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials,
      maxAttempts: 1
    });
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    client = clientOf(endpoint.keysOf('warehouse_manager'));
  });
  afterAll(() => endpoint.close());
  afterEach(() => {
    endpoint.faults.clear();
  });

  const start = async (
    given: Partial<StartQueryExecutionCommandInput>
  ): Promise<string | undefined> => {
    const command = new StartQueryExecutionCommand({
      QueryString: 'SELECT 1 AS one',
      WorkGroup: 'supply-chain',
      ...given
    });
    return (await client.send(command)).QueryExecutionId;
  };
  const described = async (id: string | undefined): Promise<QueryExecution | undefined> =>
    (await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }))).QueryExecution;
  const ended = async (id: string | undefined): Promise<QueryExecution | undefined> => {
    for (;;) {
      const query = await described(id);
      if (!['QUEUED', 'RUNNING'].includes(query?.Status?.State ?? '')) {
        return query;
      }
    }
  };

  it('runs a query with parameters and hands out its rows in pages after a heading', async () => {
    const id = await start({
      QueryString:
        "SELECT product_code, unit_cost, unit_cost > 0 AS costs, '?' AS mark, CAST(NULL AS DATE) AS day FROM product WHERE product_code <> ? ORDER BY product_code",
      ExecutionParameters: ["'none'"]
    });
    const query = await ended(id);
    expect(query?.Status?.State).toBe('SUCCEEDED');
    expect(query?.Statistics?.DataScannedInBytes).toBeGreaterThan(0);
    const pages: (string | undefined)[][][] = [];
    let token: string | undefined;
    do {
      const { ResultSet: page, NextToken } = await client.send(
        new GetQueryResultsCommand({ QueryExecutionId: id, MaxResults: 20, NextToken: token })
      );
      pages.push((page?.Rows ?? []).map(row => (row.Data ?? []).map(datum => datum.VarCharValue)));
      token = NextToken;
      expect(page?.ResultSetMetadata?.ColumnInfo?.map(({ Type }) => Type)).toEqual([
        'varchar',
        'decimal',
        'boolean',
        'varchar',
        'date'
      ]);
    } while (token);
    expect(pages.length).toBeGreaterThan(1);
    const [heading, first] = pages.flat();
    expect(heading).toEqual(['product_code', 'unit_cost', 'costs', 'mark', 'day']);
    expect(first?.slice(2)).toEqual(['true', '?', undefined]);
  });

  it('tells why a query failed', async () => {
    const denied = await ended(await start({ QueryString: 'SELECT * FROM purchase_order_line' }));
    expect(denied?.Status).toMatchObject({
      State: 'FAILED',
      StateChangeReason: expect.stringContaining('Insufficient Lake Formation permission') as string
    });
    const mistyped = await ended(await start({ QueryString: 'SELEC 1' }));
    expect(mistyped?.Status?.StateChangeReason).toMatch(/^SYNTAX_ERROR/);
    const missing = await ended(
      await start({ QueryString: 'SELECT ?, ?', ExecutionParameters: ['1'] })
    );
    expect(missing?.Status?.State).toBe('FAILED');
    const unread = client.send(
      new GetQueryResultsCommand({ QueryExecutionId: mistyped?.QueryExecutionId })
    );
    await expect(unread).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });

  it('uses a result again when it may', async () => {
    const QueryString = 'SELECT COUNT(*) AS products FROM product';
    const reuse = (Enabled: boolean): Partial<StartQueryExecutionCommandInput> => ({
      QueryString,
      ResultReuseConfiguration: { ResultReuseByAgeConfiguration: { Enabled, MaxAgeInMinutes: 5 } }
    });
    await ended(await start({ QueryString }));
    const again = await ended(await start(reuse(true)));
    expect(again?.Statistics?.DataScannedInBytes).toBe(0);
    expect(again?.Statistics?.ResultReuseInformation?.ReusedPreviousResult).toBe(true);
    const anew = await ended(await start(reuse(false)));
    expect(anew?.Statistics?.DataScannedInBytes).toBeGreaterThan(0);
  });

  it('cancels a query that would never end', async () => {
    endpoint.faults.next('athena', 'StartQueryExecution', { kind: 'never-ends' });
    const id = await start({});
    const early = client.send(new GetQueryResultsCommand({ QueryExecutionId: id }));
    await expect(early).rejects.toMatchObject({ name: 'InvalidRequestException' });
    expect(endpoint.athena.active).toBe(1);
    await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
    expect((await described(id))?.Status?.State).toBe('CANCELLED');
    expect(endpoint.athena.active).toBe(0);
  });

  it('runs a query once for a token', async () => {
    const ClientRequestToken = 'a-token-of-at-least-32-letters-it-is';
    const id = await start({ ClientRequestToken });
    expect(await start({ ClientRequestToken })).toBe(id);
    await expect(start({ ClientRequestToken, QueryString: 'SELECT 2' })).rejects.toMatchObject({
      name: 'InvalidRequestException'
    });
  });

  it('refuses what the service refuses', async () => {
    const wrong: readonly Partial<StartQueryExecutionCommandInput>[] = [
      { WorkGroup: 'another' },
      { WorkGroup: 'primary' },
      { ClientRequestToken: 'short' },
      { ResultConfiguration: { OutputLocation: 'https://elsewhere' } }
    ];
    for (const each of wrong) {
      await expect(start(each)).rejects.toMatchObject({ name: 'InvalidRequestException' });
    }
    await expect(
      start({ WorkGroup: 'primary', ResultConfiguration: { OutputLocation: 's3://results/' } })
    ).resolves.toBeDefined();
    await expect(described('unknown')).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });
});
