import { toAwsError } from '../../../src/adapters/aws/toAwsError.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { english } from '../../../src/core/language/Translation.js';

const operation = {
  service: 'Amazon Redshift',
  action: 'redshift-data:ExecuteStatement',
  resource: 'the workgroup'
};

const thrown = (name: string, message = 'words of the service', status?: number): Error =>
  Object.assign(
    new Error(message),
    { name },
    status === undefined
      ? { $metadata: { attempts: 3 } }
      : { $metadata: { httpStatusCode: status } }
  );

describe('What the SDK throws', () => {
  it.each([
    ['AbortError', undefined, 'query/stopped', []],
    ['ExpiredTokenException', 400, 'system/credentials-expired', []],
    ['ExpiredToken', 403, 'system/credentials-expired', []],
    [
      'UnrecognizedClientException',
      400,
      'system/credentials-failed',
      ['UnrecognizedClientException']
    ],
    ['InvalidSignatureException', 403, 'system/credentials-failed', ['InvalidSignatureException']],
    ['ThrottlingException', 400, 'system/throttled', ['Amazon Redshift']],
    ['Throttling', 400, 'system/throttled', ['Amazon Redshift']],
    ['ActiveStatementsExceededException', 400, 'system/throttled', ['Amazon Redshift']],
    ['Unknown', 429, 'system/throttled', ['Amazon Redshift']],
    ['ResourceNotFoundException', 400, 'system/not-found', ['Amazon Redshift', 'the workgroup']],
    ['EntityNotFoundException', 400, 'system/not-found', ['Amazon Redshift', 'the workgroup']],
    [
      'InternalServerException',
      500,
      'system/service-failed',
      ['Amazon Redshift', 'InternalServerException']
    ],
    ['SyntaxError', 502, 'system/service-failed', ['Amazon Redshift', 'SyntaxError']],
    ['SyntaxError', 200, 'system/service-answer', ['Amazon Redshift']],
    ['TypeError', 200, 'system/service-answer', ['Amazon Redshift']],
    [
      'ValidationException',
      400,
      'system/service-refused',
      ['Amazon Redshift', 'ValidationException']
    ],
    [
      'SomethingNewException',
      400,
      'system/service-refused',
      ['Amazon Redshift', 'SomethingNewException']
    ],
    ['TypeError', undefined, 'system/network', ['Amazon Redshift']],
    ['TimeoutError', undefined, 'system/network', ['Amazon Redshift']],
    ['Error', undefined, 'system/unexpected', []]
  ])('as %s with status %s is %s', (name, status, code, parts) => {
    const error = toAwsError(thrown(name, 'words of the service', status), operation);
    expect([error.code, error.parts]).toEqual([code, parts]);
    const { message, remedy } = error.describe(english);
    expect(`${message} ${remedy}`).not.toContain('words of the service');
  });

  it('is a network that fails, where Node gives a code', () => {
    const error = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    expect(toAwsError(error, operation).code).toBe('system/network');
  });

  it('says which permission the role lacks on what, without account and region', () => {
    const resource = 'arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/abc';
    const error = toAwsError(
      thrown(
        'AccessDeniedException',
        `User: arn:aws:sts::123456789012:assumed-role/R/s is not authorized to perform: redshift-data:ExecuteStatement on resource: ${resource} because no identity-based policy allows the redshift-data:ExecuteStatement action`,
        400
      ),
      operation
    );
    expect(error.describe(english).message).toBe(
      'The role may not do this: it lacks redshift-data:ExecuteStatement on workgroup/abc.'
    );
  });

  it('keeps the colon in the name of a model', () => {
    const resource = 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:0';
    const error = toAwsError(
      thrown(
        'AccessDeniedException',
        `User: arn:aws:iam::1:user/u is not authorized to perform: bedrock:InvokeModel on resource: ${resource} with an explicit deny`,
        403
      ),
      operation
    );
    expect(error.parts).toEqual(['bedrock:InvokeModel', 'foundation-model/anthropic.claude-v2:0']);
  });

  it('names what was asked for where the service does not', () => {
    const denied = (message: string) => toAwsError(thrown('AccessDenied', message, 403), operation);
    expect(denied('No.').parts).toEqual(['redshift-data:ExecuteStatement', 'the workgroup']);
    expect(
      denied('User: u is not authorized to perform: redshift-data:DescribeStatement on resource: *')
        .parts
    ).toEqual(['redshift-data:DescribeStatement', 'the workgroup']);
  });

  it('stays what it is, if it is an error of ours', () => {
    const error = new AssistantError('system/credentials-none');
    expect(toAwsError(error, operation)).toBe(error);
  });
});
