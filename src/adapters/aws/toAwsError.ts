import { AssistantError, toAssistantError } from '../../core/errors/AssistantError.js';
import type { ErrorCode } from '../../core/errors/catalog.js';

/** What was asked of a service, for whoever has to permit it. */
export interface AwsOperation {
  readonly service: string;
  /** Such as `bedrock:InvokeModel`. */
  readonly action: string;
  readonly resource: string;
}

const kinds: readonly (readonly [error: RegExp, code: ErrorCode])[] = [
  [/Throttl|TooManyRequests|ServiceQuota/, 'system/throttled'],
  [/Internal|ServiceUnavailable|Timeout/, 'system/service-failed'],
  [/Validation|Invalid/, 'system/service-refused']
];

/** What a call of the SDK threw, as an error for people. */
export function toAwsError(
  thrown: unknown,
  { service, action, resource }: AwsOperation
): AssistantError {
  if (!(thrown instanceof Error) || !('$metadata' in thrown || 'code' in thrown)) {
    return toAssistantError(thrown);
  }
  const { name } = thrown;
  if (name.startsWith('AccessDenied')) {
    return new AssistantError('system/access-denied', [action, resource], { cause: thrown });
  }
  const code = kinds.find(([error]) => error.test(name))?.[1];
  return code
    ? new AssistantError(code, [service, name], { cause: thrown })
    : toAssistantError(thrown, 'system/network');
}
