import { AwsFailure } from './AwsFailure.js';
import type { AwsCall } from './AwsService.js';
import type { FaultKind } from './faultKinds.js';
import { errorsOf } from './serviceErrors.js';
import { expiredToken } from './SignatureCheck.js';

/** The error with which a fault turns a call away at the door; undefined where it does not. */
export function doorFailure(
  fault: FaultKind,
  { service, operation, caller }: AwsCall,
  resource: string
): AwsFailure | undefined {
  const { protocol, signedAs, throttled, failed } = errorsOf(service);
  switch (fault.kind) {
    case 'throttled':
      return new AwsFailure(throttled.code, 'Rate exceeded', throttled.status);
    case 'failed':
      return new AwsFailure(failed.code, 'Internal failure', fault.status ?? failed.status);
    case 'expired-token':
      return expiredToken(service);
    case 'access-denied': {
      const action = `${signedAs}:${actions[operation] ?? operation}`;
      const isJson = protocol === 'json';
      return new AwsFailure(
        protocol === 'query' ? 'AccessDenied' : 'AccessDeniedException',
        `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
        isJson ? 400 : 403
      );
    }
    case 'error':
      return new AwsFailure(fault.code, fault.message, fault.status);
    case 'reset':
    case 'lost-answer':
    case 'slow':
    case 'malformed':
    case 'slow-stream':
    case 'broken-stream':
    case 'stream-exception':
    case 'result-gone':
    case 'never-ends':
      return undefined;
  }
}

/** Operations whose action has another name. */
const actions: Readonly<Record<string, string>> = {
  Invoke: 'InvokeFunction',
  Converse: 'InvokeModel',
  ConverseStream: 'InvokeModelWithResponseStream'
};
