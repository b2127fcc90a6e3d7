import type { FaultName } from '../../../src/cli/docs/FaultRow.js';
import type { AwsEndpoint } from '../endpoint/AwsEndpoint.js';
import type { FaultKind } from '../endpoint/faultKinds.js';
import type { ServiceName } from '../endpoint/serviceErrors.js';

/** Where the faults of one service strike, and what the product does with it. */
export interface FaultStage {
  readonly service: ServiceName;
  /** The call that a fault strikes. */
  readonly operationOf: (fault: FaultName) => string;
  /**
   * Uses the service as the product does, with nothing known from before.
   * @throws AssistantError what the person is told
   */
  readonly use: () => Promise<void>;
  /** Uses it, lets it strike, waits until answers are old, and uses it again: what it tells then. */
  readonly useAgain?: (strike: () => void) => Promise<'old answer' | 'nothing'>;
}

/** The states in which a model of the endpoint does not answer. */
export const modelStates: Partial<
  Record<FaultName, 'ended' | 'no-access' | 'profile-only' | null>
> = { ended: 'ended', 'no-access': 'no-access', 'profile-only': 'profile-only', unknown: null };

/** Makes a fault happen to the next calls of a stage. */
export function strike(
  endpoint: AwsEndpoint,
  { service, operationOf }: FaultStage,
  fault: FaultName,
  times: number
): void {
  const kind = kindOf(fault);
  if (kind) {
    endpoint.faults.next(service, operationOf(fault), kind, times);
  }
}

function kindOf(name: FaultName): FaultKind | null {
  switch (name) {
    case 'slow':
      return { kind: 'slow', milliseconds: 50 };
    case 'stream-exception':
      return { kind: 'stream-exception', exception: 'throttlingException' };
    case 'ended':
    case 'no-access':
    case 'profile-only':
    case 'unknown':
      return null;
    case 'throttled':
    case 'failed':
    case 'expired-token':
    case 'access-denied':
    case 'reset':
    case 'lost-answer':
    case 'malformed':
    case 'result-gone':
    case 'never-ends':
    case 'broken-stream':
      return { kind: name };
  }
}
