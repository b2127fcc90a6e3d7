import type { QueryExecutionStatus } from '@aws-sdk/client-athena';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { toAwsError } from './toAwsError.js';

const service = 'Amazon Athena';

/** What `FAILED` and `CANCELLED` mean, by the reason that Athena gives; the reason stays inside. */
export function athenaFailure({
  State,
  StateChangeReason = '',
  AthenaError
}: QueryExecutionStatus): AssistantError {
  const cause = new Error(StateChangeReason);
  const lacking = /Required Select on "?([\w.]+)/i.exec(StateChangeReason)?.[1];
  if (lacking !== undefined) {
    return new AssistantError('system/access-denied', ['SELECT', lacking], { cause });
  }
  if (/access ?denied|not authorized|insufficient permissions/i.test(StateChangeReason)) {
    const denied = Object.assign(cause, { name: 'AccessDenied' });
    const action = 's3:GetObject, s3:PutObject';
    return toAwsError(denied, { service, action, resource: 'the buckets of tables and results' });
  }
  const missing = /Schema '([\w.]+)' does not exist/i.exec(StateChangeReason)?.[1];
  if (missing !== undefined) {
    return new AssistantError('system/not-found', [service, missing], { cause });
  }
  const table = /Table '(?:\w+\.)*(\w+)' does not exist/i.exec(StateChangeReason)?.[1];
  if (table !== undefined) {
    return new AssistantError('query/no-table', [table], { cause });
  }
  if (/bytes scanned limit/i.test(StateChangeReason)) {
    return new AssistantError('system/service-refused', [service, 'too many bytes'], { cause });
  }
  if (State === 'CANCELLED') {
    return new AssistantError('query/stopped', [], { cause });
  }
  // Category 1 is Athena's own failure, 2 the query's.
  return AthenaError?.ErrorCategory === 1 || AthenaError?.Retryable === true
    ? new AssistantError('system/service-failed', [service, 'its own error'], { cause })
    : new AssistantError('query/failed', [], { cause });
}
