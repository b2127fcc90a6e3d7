import { DescribeStatementCommand, RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import { Faults } from './endpoint/Faults.js';
import type { FaultKind } from './endpoint/faultKinds.js';

describe('Faults of the endpoint', () => {
  let endpoint: AwsEndpoint;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
  });
  afterAll(() => endpoint.close());
  afterEach(() => {
    endpoint.faults.clear();
  });
  const settings = () => ({
    endpoint: endpoint.url,
    region: endpoint.region,
    credentials: endpoint.credentials,
    maxAttempts: 1
  });
  const failureOf = (fault: FaultKind, service: 'redshift-data' | 'sts'): Promise<unknown> => {
    endpoint.faults.next(service, '*', fault);
    const sent =
      service === 'sts'
        ? new STSClient(settings()).send(new GetCallerIdentityCommand({}))
        : new RedshiftDataClient(settings()).send(new DescribeStatementCommand({ Id: 'none' }));
    return sent.catch((error: unknown) => error);
  };

  it('speaks of each in the words of the service', async () => {
    expect(await failureOf({ kind: 'throttled' }, 'redshift-data')).toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 400 }
    });
    expect(await failureOf({ kind: 'throttled' }, 'sts')).toMatchObject({ name: 'Throttling' });
    expect(await failureOf({ kind: 'failed', status: 503 }, 'redshift-data')).toMatchObject({
      name: 'InternalServerException',
      $metadata: { httpStatusCode: 503 }
    });
    expect(await failureOf({ kind: 'expired-token' }, 'redshift-data')).toMatchObject({
      name: 'ExpiredTokenException'
    });
    expect(await failureOf({ kind: 'access-denied' }, 'redshift-data')).toMatchObject({
      name: 'AccessDeniedException',
      message: `User: ${endpoint.credentials.identity.arn} is not authorized to perform: redshift-data:DescribeStatement on resource: * because no identity-based policy allows the redshift-data:DescribeStatement action`
    });
    expect(await failureOf({ kind: 'access-denied' }, 'sts')).toMatchObject({
      name: 'AccessDenied'
    });
  });

  it('breaks the connection, or what comes through it', async () => {
    expect(String(await failureOf({ kind: 'reset' }, 'redshift-data'))).toMatch(/socket hang up/);
    expect(String(await failureOf({ kind: 'malformed' }, 'redshift-data'))).toMatch(/SyntaxError/);
  });

  it('strikes as often as it is told, and then no more', () => {
    const faults = new Faults();
    faults.next('athena', 'StartQueryExecution', { kind: 'throttled' }, 2);
    const strikes = [1, 2, 3].map(() => faults.strike('athena', 'StartQueryExecution')?.kind);
    expect(strikes).toEqual(['throttled', 'throttled', undefined]);
    expect(faults.strike('glue', 'StartQueryExecution')).toBeUndefined();
    expect(faults.injected).toHaveLength(2);
  });

  it('draws the same faults from the same seed', () => {
    const drawn = (seed: number): unknown[] => {
      const faults = new Faults();
      faults.sometimes('*', '*', [{ kind: 'throttled' }, { kind: 'reset' }], 0.2, seed);
      return Array.from({ length: 1000 }, () => faults.strike('glue', 'GetTables')?.kind);
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    const share = drawn(1).filter(Boolean).length / 1000;
    expect(share).toBeCloseTo(0.2, 1);
    expect(new Set(drawn(1)).size).toBe(3);
  });
});
