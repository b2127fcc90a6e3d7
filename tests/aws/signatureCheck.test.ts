import { DescribeStatementCommand, RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import type { Credentials } from './endpoint/AccessKeys.js';

interface Sent {
  readonly headers: Record<string, string>;
  path: string;
  body?: unknown;
}

describe('Signatures at the endpoint', () => {
  let endpoint: AwsEndpoint;
  let time = 0;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start({ now: () => Date.now() + time });
  });
  afterAll(() => endpoint.close());
  afterEach(() => {
    time = 0;
  });

  const describeStatement = async (
    credentials: Credentials,
    tamper: (request: Sent) => void = () => undefined,
    region = endpoint.region
  ): Promise<string> => {
    const client = new RedshiftDataClient({
      endpoint: endpoint.url,
      region,
      credentials,
      maxAttempts: 1
    });
    client.middlewareStack.add(
      next => args => {
        tamper(args.request as Sent);
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' }
    );
    try {
      await client.send(new DescribeStatementCommand({ Id: 'none' }));
      return '';
    } catch (error) {
      return error instanceof Error ? error.name : '';
    }
  };

  it('hears who signs right', async () => {
    expect(await describeStatement(endpoint.credentials)).toBe('ResourceNotFoundException');
    expect(endpoint.requests.at(-1)).toMatchObject({
      service: 'redshift-data',
      operation: 'DescribeStatement',
      input: { Id: 'none' },
      caller: endpoint.credentials.identity.arn,
      status: 400
    });
  });

  it('turns away who has another secret, key or token', async () => {
    const { accessKeyId, secretAccessKey, sessionToken } = endpoint.credentials;
    const good = { accessKeyId, secretAccessKey, sessionToken };
    expect(await describeStatement({ ...good, secretAccessKey: 'other' })).toBe(
      'InvalidSignatureException'
    );
    for (const wrong of [{ accessKeyId: 'ASIAOTHER' }, { sessionToken: 'other' }]) {
      expect(await describeStatement({ ...good, ...wrong })).toBe('UnrecognizedClientException');
    }
  });

  it('sees a change of any byte that is signed', async () => {
    const tampers: readonly ((request: Sent) => void)[] = [
      request => (request.body = '{"Id":"xxxx"}'),
      request => (request.path = '/?x=1'),
      request => (request.headers['x-amz-target'] = 'RedshiftData.CancelStatement'),
      request => (request.headers['x-amz-other'] = 'unsigned'),
      request => delete request.headers['x-amz-security-token']
    ];
    for (const tamper of tampers) {
      expect(await describeStatement(endpoint.credentials, tamper)).toMatch(
        /^(InvalidSignature|UnrecognizedClient)Exception$/
      );
    }
  });

  it('turns away another region, and a request of another time', async () => {
    expect(await describeStatement(endpoint.credentials, undefined, 'eu-west-1')).toBe(
      'InvalidSignatureException'
    );
    for (const minutes of [-16, 16]) {
      time = minutes * 60_000;
      expect(await describeStatement(endpoint.credentials)).toBe('InvalidSignatureException');
    }
  });

  it('says that a token has expired', async () => {
    const key = endpoint.keysOf('warehouse_manager', 'someone', 1000);
    time = 2000;
    expect(await describeStatement(key)).toBe('ExpiredTokenException');
  });

  it('lets a persona role be assumed, with name and tags', async () => {
    const sts = new STSClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials: endpoint.credentials,
      maxAttempts: 1
    });
    const RoleArn = 'arn:aws:iam::123456789012:role/field_engineer';
    const { Credentials: given, AssumedRoleUser: user } = await sts.send(
      new AssumeRoleCommand({
        RoleArn,
        RoleSessionName: 'ada',
        Tags: [{ Key: 'Persona', Value: 'Field Engineer' }]
      })
    );
    expect(user?.Arn).toBe('arn:aws:sts::123456789012:assumed-role/field_engineer/ada');
    expect(given?.Expiration?.getTime()).toBeGreaterThan(Date.now());
    const asAda = new STSClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials: {
        accessKeyId: given?.AccessKeyId ?? '',
        secretAccessKey: given?.SecretAccessKey ?? '',
        sessionToken: given?.SessionToken ?? ''
      }
    });
    expect((await asAda.send(new GetCallerIdentityCommand({}))).Arn).toBe(user?.Arn);
    const Tags = Array.from({ length: 50 }, (_each, at) => ({
      Key: `Key${at}`,
      Value: 'x'.repeat(200)
    }));
    const wrong = [
      { RoleArn, RoleSessionName: 'ada', Tags, name: 'PackedPolicyTooLargeException' },
      { RoleArn: `${RoleArn}s`, RoleSessionName: 'ada', name: 'AccessDenied' },
      { RoleArn, RoleSessionName: 'a b', name: 'ValidationError' },
      { RoleArn, RoleSessionName: 'ada', DurationSeconds: 7200, name: 'ValidationError' }
    ];
    for (const { name, ...input } of wrong) {
      await expect(sts.send(new AssumeRoleCommand(input))).rejects.toMatchObject({ name });
    }
  });
});
