import {
  DescribeStatementCommand,
  ExecuteStatementCommand,
  RedshiftDataClient
} from '@aws-sdk/client-redshift-data';
import { awsClient } from '../../../src/adapters/aws/awsClient.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import type { FaultKind } from '../../aws/endpoint/faultKinds.js';
import { endpointConnection } from './endpointConnection.js';

describe('A client of AWS', () => {
  let endpoint: AwsEndpoint;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
  });
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.faults.clear();
    endpoint.requests.splice(0);
  });

  const client = (connection = endpointConnection(endpoint)): RedshiftDataClient =>
    awsClient(RedshiftDataClient, 'redshift-data', connection);
  const execute = (of = client()) =>
    of.send(
      new ExecuteStatementCommand({
        Sql: 'SELECT 1',
        WorkgroupName: 'supply-chain',
        Database: 'dev'
      })
    );
  const heard = () => endpoint.requestsOf('redshift-data', 'ExecuteStatement');

  it.each<FaultKind>([
    { kind: 'throttled' },
    { kind: 'failed', status: 500 },
    { kind: 'failed', status: 503 },
    { kind: 'reset' },
    { kind: 'lost-answer' }
  ])('tries three times what comes back as $kind, as the same statement', async fault => {
    endpoint.faults.next('redshift-data', 'ExecuteStatement', fault, 2);
    await expect(execute()).resolves.toMatchObject({ Database: 'dev' });
    expect(heard()).toHaveLength(3);
    const tokens = heard().map(({ input }) => (input as { ClientToken?: string }).ClientToken);
    expect(tokens[0]).toMatch(/./);
    expect(new Set(tokens).size).toBe(1);
  });

  it('gives up after the third', async () => {
    endpoint.faults.next('redshift-data', 'ExecuteStatement', { kind: 'throttled' }, 3);
    await expect(execute()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(heard()).toHaveLength(3);
  });

  it.each<FaultKind>([
    { kind: 'access-denied' },
    { kind: 'malformed' },
    { kind: 'error', code: 'ValidationException', message: 'No.', status: 400 }
  ])('tries once what comes back as $kind', async fault => {
    endpoint.faults.next('redshift-data', 'ExecuteStatement', fault);
    await expect(execute()).rejects.toThrow();
    expect(heard()).toHaveLength(1);
  });

  it('asks for new credentials once, when those that it has are called expired', async () => {
    let asked = 0;
    const connection = endpointConnection(endpoint, () => {
      asked += 1;
      return endpoint.keysOf('warehouse_manager', `session-${asked}`);
    });
    endpoint.faults.next('redshift-data', 'ExecuteStatement', { kind: 'expired-token' });
    await execute(client(connection));
    expect(heard().map(({ caller }) => caller?.split('/').at(-1))).toEqual([
      'session-1',
      'session-2'
    ]);
    endpoint.faults.always('redshift-data', 'DescribeStatement', { kind: 'expired-token' });
    await expect(
      client(connection).send(new DescribeStatementCommand({ Id: 'any' }))
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' });
    expect(asked).toBe(3);
  });

  it('says what its credentials say, where there are none', async () => {
    const connection = endpointConnection(endpoint, () => {
      throw new Error('nothing');
    });
    await expect(execute(client(connection))).rejects.toMatchObject({
      code: 'system/credentials-failed'
    });
    expect(heard()).toEqual([]);
  });
});
