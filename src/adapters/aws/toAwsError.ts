import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import type { ErrorCode } from '../../core/errors/catalog.js';

/** What was asked of a service, for whoever has to permit it. */
export interface AwsOperation {
  readonly service: string;
  /** Such as `bedrock:InvokeModel`. */
  readonly action: string;
  readonly resource: string;
}

interface Failure {
  readonly name: string;
  readonly message: string;
  /** Of HTTP; undefined where no answer came. */
  readonly status: number | undefined;
}

interface Kind {
  readonly is: (failure: Failure) => boolean;
  readonly code: ErrorCode;
  readonly parts: (operation: AwsOperation, failure: Failure) => readonly string[];
}

const named =
  (pattern: RegExp) =>
  ({ name }: Failure): boolean =>
    pattern.test(name);
const service = ({ service }: AwsOperation): readonly string[] => [service];
const serviceAndName = ({ service }: AwsOperation, { name }: Failure): readonly string[] => [
  service,
  name
];

/** The first that fits counts. */
const kinds: readonly Kind[] = [
  { is: named(/^AbortError$/), code: 'query/stopped', parts: () => [] },
  {
    is: named(/^(Expired_?Token|RequestExpired)/),
    code: 'system/credentials-expired',
    parts: () => []
  },
  {
    is: named(
      /^(UnrecognizedClient|InvalidClientTokenId|Invalid_?Signature|SignatureDoesNotMatch)/
    ),
    code: 'system/credentials-failed',
    parts: (_operation, { name }) => [name]
  },
  {
    is: ({ name, status }) => /AccessDenied|^Unauthorized/.test(name) || status === 403,
    code: 'system/access-denied',
    parts: permissionLacking
  },
  {
    is: ({ name, status }) =>
      /Throttl|TooManyRequests|LimitExceeded|ServiceQuota|SlowDown|^Active\w+Exceeded/.test(name) ||
      status === 429,
    code: 'system/throttled',
    parts: service
  },
  {
    is: named(/NotFound/),
    code: 'system/not-found',
    parts: ({ service, resource }) => [service, resource]
  },
  {
    is: ({ name, status = 0 }) => status >= 500 || /^(Internal|ServiceUnavailable)/.test(name),
    code: 'system/service-failed',
    parts: serviceAndName
  },
  {
    is: ({ name, status = 0 }) => status < 300 && (name === 'SyntaxError' || status >= 200),
    code: 'system/service-answer',
    parts: service
  },
  {
    is: ({ status }) => status !== undefined,
    code: 'system/service-refused',
    parts: serviceAndName
  },
  { is: named(/^(Validation|Invalid)/), code: 'system/service-refused', parts: serviceAndName }
];

/**
 * What a call of the SDK threw, as an error for people. Neither an ARN nor the words of the service
 * are in it, but for the action and the resource that a role lacks.
 */
export function toAwsError(thrown: unknown, operation: AwsOperation): AssistantError {
  if (isAssistantError(thrown)) {
    return thrown;
  }
  if (!(thrown instanceof Error)) {
    return new AssistantError('system/unexpected', [], { cause: thrown });
  }
  const { name, message } = thrown;
  const failure = { name, message, status: statusOf(thrown) };
  const kind = kinds.find(({ is }) => is(failure));
  if (kind) {
    return new AssistantError(kind.code, kind.parts(operation, failure), { cause: thrown });
  }
  // No answer came: `fetch` throws a TypeError, Node an error with a code, the SDK a TimeoutError.
  return name === 'TypeError' || name === 'TimeoutError' || 'code' in thrown
    ? new AssistantError('system/network', [operation.service], { cause: thrown })
    : new AssistantError('system/unexpected', [], { cause: thrown });
}

function statusOf(error: Error): number | undefined {
  const metadata: unknown = '$metadata' in error ? error.$metadata : null;
  return typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : undefined;
}

/** As the service names them, such as `User: … is not authorized to perform: A on resource: R`. */
function permissionLacking(
  { action, resource }: AwsOperation,
  { message }: Failure
): readonly string[] {
  const said = /not authorized to perform: ([\w-]+:\w+)(?: on resource: "?([^\s"]+))?/.exec(
    message
  );
  const name = said?.[2] === undefined ? '*' : shortName(said[2]);
  return [said?.[1] ?? action, name === '*' ? resource : name];
}

/** What an ARN ends in, such as `workgroup/supply-chain`: neither account nor region. */
function shortName(arn: string): string {
  return arn.startsWith('arn:') ? arn.split(':').slice(5).join(':') : arn;
}
