import {
  CreateDatabaseCommand,
  CreateTableCommand,
  GetDatabaseCommand,
  GetTableCommand,
  GetTablesCommand,
  GlueClient,
  UpdateTableCommand
} from '@aws-sdk/client-glue';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';

describe('Glue at the endpoint', () => {
  let endpoint: AwsEndpoint;
  let client: GlueClient;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    client = new GlueClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials: endpoint.credentials,
      maxAttempts: 1
    });
  });
  afterAll(() => endpoint.close());

  it('lists the six tables in pages, with their columns', async () => {
    endpoint.glue.pageTables = 4;
    const first = await client.send(new GetTablesCommand({ DatabaseName: 'supply_chain' }));
    const second = await client.send(
      new GetTablesCommand({ DatabaseName: 'supply_chain', NextToken: first.NextToken })
    );
    expect([first.TableList?.length, second.TableList?.length]).toEqual([4, 2]);
    expect(second.NextToken).toBeUndefined();
    const product = first.TableList?.find(({ Name }) => Name === 'product');
    expect(product?.StorageDescriptor?.Columns).toContainEqual({
      Name: 'unit_cost',
      Type: 'decimal(10,2)'
    });
  });

  it('keeps databases and tables that are made and changed', async () => {
    const Name = 'other';
    await client.send(new CreateDatabaseCommand({ DatabaseInput: { Name } }));
    expect((await client.send(new GetDatabaseCommand({ Name }))).Database?.Name).toBe(Name);
    const of = (column: string) => ({
      DatabaseName: Name,
      TableInput: {
        Name: 'Product',
        StorageDescriptor: { Columns: [{ Name: column, Type: 'int' }] }
      }
    });
    await client.send(new CreateTableCommand(of('one')));
    await client.send(new UpdateTableCommand(of('two')));
    const { Table } = await client.send(
      new GetTableCommand({ DatabaseName: Name, Name: 'product' })
    );
    expect(Table?.StorageDescriptor?.Columns?.map(column => column.Name)).toEqual(['two']);
    await expect(client.send(new CreateTableCommand(of('one')))).rejects.toMatchObject({
      name: 'AlreadyExistsException'
    });
    await expect(
      client.send(new CreateDatabaseCommand({ DatabaseInput: { Name } }))
    ).rejects.toMatchObject({ name: 'AlreadyExistsException' });
  });

  it('says what is not there', async () => {
    const asked = [
      client.send(new GetDatabaseCommand({ Name: 'none' })),
      client.send(new GetTablesCommand({ DatabaseName: 'none' })),
      client.send(new GetTableCommand({ DatabaseName: 'supply_chain', Name: 'none' })),
      client.send(
        new UpdateTableCommand({ DatabaseName: 'supply_chain', TableInput: { Name: 'none' } })
      )
    ];
    for (const sent of asked) {
      await expect(sent).rejects.toMatchObject({ name: 'EntityNotFoundException' });
    }
  });
});
