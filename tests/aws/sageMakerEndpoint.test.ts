import { GetDatabaseCommand, GlueClient } from '@aws-sdk/client-glue';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';

interface Signed {
  readonly headers: Record<string, string>;
  body: string;
}

describe('SageMaker at the endpoint', () => {
  let endpoint: AwsEndpoint;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    endpoint.sagemaker.profiles.set('ada', {
      Team: 'Field',
      SupplyChainPersonas: 'Field Engineer'
    });
    endpoint.sagemaker.spaces.set('hers', { owner: 'ada', sharing: 'Private' });
  });
  afterAll(() => endpoint.close());

  /** Signed as SageMaker's client would: the product calls it from Python. */
  const ask = async (operation: string, input: object): Promise<unknown> => {
    const client = new GlueClient({
      endpoint: endpoint.url,
      region: endpoint.region,
      credentials: endpoint.credentials,
      maxAttempts: 1,
      httpAuthSchemeProvider: () => [
        {
          schemeId: 'aws.auth#sigv4',
          signingProperties: { signingName: 'sagemaker', signingRegion: endpoint.region },
          propertiesExtractor: (config, context) => ({ signingProperties: { config, context } })
        }
      ]
    });
    client.middlewareStack.add(
      next => args => {
        const request = args.request as Signed;
        request.headers['x-amz-target'] = `SageMaker.${operation}`;
        request.body = JSON.stringify(input);
        request.headers['content-length'] = String(request.body.length);
        return next(args);
      },
      { step: 'build', priority: 'low' }
    );
    let signed: Signed | undefined;
    client.middlewareStack.add(
      next => args => {
        signed = args.request as Signed;
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' }
    );
    // Glue's client could not read the answer.
    await client.send(new GetDatabaseCommand({ Name: 'any' })).catch(() => undefined);
    return (
      await fetch(endpoint.url, { method: 'POST', headers: signed?.headers, body: signed?.body })
    ).json();
  };

  it('tells a profile, its tags and whose a space is', async () => {
    const DomainId = endpoint.sagemaker.domain;
    const UserProfileArn = `arn:aws:sagemaker:us-east-1:123456789012:user-profile/${DomainId}/ada`;
    expect(await ask('DescribeUserProfile', { DomainId, UserProfileName: 'ada' })).toMatchObject({
      UserProfileArn
    });
    endpoint.sagemaker.pageTags = 1;
    const first = await ask('ListTags', { ResourceArn: UserProfileArn });
    expect(first).toEqual({ Tags: [{ Key: 'Team', Value: 'Field' }], NextToken: '1' });
    expect(await ask('ListTags', { ResourceArn: UserProfileArn, NextToken: '1' })).toEqual({
      Tags: [{ Key: 'SupplyChainPersonas', Value: 'Field Engineer' }]
    });
    expect(await ask('DescribeSpace', { DomainId, SpaceName: 'hers' })).toMatchObject({
      OwnershipSettings: { OwnerUserProfileName: 'ada' },
      SpaceSharingSettings: { SharingType: 'Private' }
    });
    expect(await ask('DescribeUserProfile', { DomainId, UserProfileName: 'bob' })).toMatchObject({
      __type: 'ResourceNotFound'
    });
  });
});
