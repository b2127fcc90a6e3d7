import { GlueClient } from '@aws-sdk/client-glue';
import { GlueCatalog } from '../../../src/adapters/aws/GlueCatalog';
import type { Usage } from '../../../src/core/cost/Usage';
import { failure, json, LocalServer } from './LocalServer';

describe('The catalog of Glue', () => {
  let server: LocalServer;
  let client: GlueClient;
  let used: Usage[] = [];
  const signal = (): AbortSignal => new AbortController().signal;
  const catalog = (): GlueCatalog =>
    new GlueCatalog(client, { database: 'supply', onUsage: usage => used.push(usage) });

  beforeAll(async () => {
    server = await LocalServer.start();
    client = new GlueClient({
      region: 'us-east-1',
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' }
    });
  });
  beforeEach(() => {
    used = [];
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  it('tells tables page by page, with what they are partitioned by, and what it used', async () => {
    server.will(
      json({
        TableList: [
          {
            Name: 'Product',
            StorageDescriptor: { Columns: [{ Name: 'product_code', Type: 'STRING' }] },
            PartitionKeys: [{ Name: 'created_date', Type: 'date' }]
          }
        ],
        NextToken: 'more'
      }),
      json({ TableList: [{ Name: 'visits' }] })
    );
    expect(await catalog().tables(signal())).toEqual([
      {
        name: 'product',
        columns: [
          { name: 'product_code', type: 'string' },
          { name: 'created_date', type: 'date' }
        ]
      },
      { name: 'visits', columns: [] }
    ]);
    expect(server.heard.map(({ headers, body }) => [headers['x-amz-target'], body])).toEqual([
      ['AWSGlue.GetTables', { DatabaseName: 'supply' }],
      ['AWSGlue.GetTables', { DatabaseName: 'supply', NextToken: 'more' }]
    ]);
    expect(used).toEqual([
      { service: 'glue', requests: 1 },
      { service: 'glue', requests: 1 }
    ]);
  });

  it('says which permission is lacking, or that there is no such database', async () => {
    server.will(failure('AccessDeniedException', 'not allowed'));
    const denied: unknown = await catalog()
      .tables(signal())
      .catch((thrown: unknown) => thrown);
    expect(denied).toMatchObject({ code: 'system/access-denied' });
    expect(String(denied)).toContain('glue:GetTables on supply');
    server.will(failure('EntityNotFoundException', 'Database supply not found.'));
    await expect(catalog().tables(signal())).rejects.toMatchObject({ code: 'system/not-found' });
  });

  it('stops at once', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>(resolve => {
      server.will(response => {
        response.on('close', resolve);
        controller.abort();
      });
    });
    await expect(catalog().tables(controller.signal)).rejects.toMatchObject({
      code: 'query/stopped'
    });
    await closed;
  });
});
