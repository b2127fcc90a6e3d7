import { GetTableCommand, GlueClient, UpdateTableCommand } from '@aws-sdk/client-glue';
import { awsClient } from '../../../src/adapters/aws/awsClient.js';
import { GlueCatalog } from '../../../src/adapters/aws/GlueCatalog.js';
import { setUpGlue, type GlueSetup } from '../../../src/adapters/aws/setUpGlue.js';
import { tableNames } from '../../../src/core/database/tables.js';
import { driftOf } from '../../../src/core/schema/driftOf.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { endpointConnection } from './endpointConnection.js';

const writes = ['CreateDatabase', 'CreateTable', 'UpdateTable'];

describe('Setting Glue up', () => {
  let endpoint: AwsEndpoint;
  let client: GlueClient;
  const setup: GlueSetup = { database: 'planning', location: 's3://bucket/data/', isTrial: false };

  beforeEach(async () => {
    endpoint = await AwsEndpoint.start();
    client = awsClient(GlueClient, 'glue', endpointConnection(endpoint));
  });
  afterEach(async () => {
    client.destroy();
    await endpoint.close();
  });

  const written = (): string[] =>
    endpoint.requests.map(({ operation }) => operation).filter(name => writes.includes(name));
  const drift = async () =>
    driftOf(
      await new GlueCatalog(client, { database: 'planning' }).tables(new AbortController().signal)
    );

  it('creates the database and its tables, and the second time nothing', async () => {
    expect(await setUpGlue(client, setup)).toEqual([
      'created the database planning.',
      ...tableNames.map(name => `created the table ${name}.`)
    ]);
    expect(await drift()).toEqual({
      missingTables: [],
      extraTables: [],
      columns: [],
      extraColumns: []
    });
    const product = new GetTableCommand({ DatabaseName: 'planning', Name: 'product' });
    const { Table } = await client.send(product);
    expect(Table?.StorageDescriptor?.Location).toBe('s3://bucket/data/product/');
    endpoint.requests.length = 0;
    expect(await setUpGlue(client, setup)).toEqual(
      tableNames.map(name => `${name} is as it should be.`)
    );
    expect(written()).toEqual([]);
  });

  it('only says what it would do, where it is tried', async () => {
    const said = await setUpGlue(client, { ...setup, isTrial: true });
    expect(said[0]).toBe('Would do: created the database planning.');
    expect(said).toHaveLength(7);
    expect(written()).toEqual([]);
  });

  it('puts columns right, and keeps what somebody else added', async () => {
    await setUpGlue(client, setup);
    await client.send(
      new UpdateTableCommand({
        DatabaseName: 'planning',
        TableInput: {
          Name: 'product',
          Parameters: { owner: 'data team' },
          StorageDescriptor: {
            Location: 's3://elsewhere/product/',
            Columns: [
              { Name: 'product_code', Type: 'varchar(80)', Comment: 'SKU' },
              { Name: 'unit_cost', Type: 'string' },
              { Name: 'colour', Type: 'string' }
            ]
          }
        }
      })
    );
    const said = await setUpGlue(client, setup);
    expect(said).toContain(
      'put right in product: product_name, product_group, unit_cost, unit_price, supplier_code, supplier_name, created_date, updated_date.'
    );
    expect(await drift()).toMatchObject({
      columns: [],
      extraColumns: [{ table: 'product', column: 'colour' }]
    });
    const product = new GetTableCommand({ DatabaseName: 'planning', Name: 'product' });
    const { Table } = await client.send(product);
    expect(Table).toMatchObject({
      Parameters: { owner: 'data team' },
      StorageDescriptor: { Location: 's3://elsewhere/product/' }
    });
    expect(Table?.StorageDescriptor?.Columns?.[0]).toEqual({
      Name: 'product_code',
      Type: 'varchar(80)',
      Comment: 'SKU'
    });
  });

  it('says which permission is lacking', async () => {
    endpoint.faults.always('glue', 'CreateTable', { kind: 'access-denied' });
    await expect(setUpGlue(client, setup)).rejects.toMatchObject({
      code: 'system/access-denied',
      parts: ['glue:CreateTable', expect.any(String)]
    });
  });
});
