import type { FaultName, FaultRow } from './FaultRow.js';

interface FaultsOfService {
  readonly service: string;
  /** What it is used for, and what is left without it. */
  readonly use: string;
  readonly rows: readonly FaultRow[];
}

const row = (
  fault: FaultName,
  madeGood: boolean,
  calls: number,
  told: FaultRow['told'],
  oldAnswer = false
): FaultRow => ({ fault, madeGood, calls, told, oldAnswer });

type Told = NonNullable<FaultRow['told']>;
const told = (code: Told['code'], ...parts: readonly string[]): Told => ({ code, parts });

/** What faults of the services come to; a test makes each happen. */
export const faultRows: readonly FaultsOfService[] = [
  {
    service: 'Amazon Redshift',
    use: 'Statements of SQL, in the role of the persona. An earlier answer, where there is one, is given in place of a new one and named as old.',
    rows: [
      row('throttled', true, 3, told('system/throttled', 'Amazon Redshift'), true),
      row(
        'failed',
        true,
        3,
        told('system/service-failed', 'Amazon Redshift', 'InternalServerException'),
        true
      ),
      row('expired-token', true, 2, told('system/credentials-expired'), true),
      row(
        'access-denied',
        false,
        1,
        told('system/access-denied', 'redshift-data:ExecuteStatement', 'workgroup/supply-chain')
      ),
      row('reset', true, 3, told('system/network', 'Amazon Redshift'), true),
      row('lost-answer', true, 3, told('system/network', 'Amazon Redshift'), true),
      row('malformed', false, 1, told('system/service-answer', 'Amazon Redshift'), true),
      row('slow', true, 1, null),
      row(
        'result-gone',
        false,
        1,
        told('system/service-failed', 'Amazon Redshift', 'its result is gone'),
        true
      ),
      row('never-ends', false, 1, told('query/timeout', '1'), true)
    ]
  },
  {
    service: 'Amazon Athena',
    use: 'As with Redshift; its queries are asked for again and again until they end.',
    rows: [
      row('throttled', true, 3, told('system/throttled', 'Amazon Athena'), true),
      row(
        'failed',
        true,
        3,
        told('system/service-failed', 'Amazon Athena', 'InternalServerException'),
        true
      ),
      row('expired-token', true, 2, told('system/credentials-expired'), true),
      row(
        'access-denied',
        false,
        1,
        told('system/access-denied', 'athena:StartQueryExecution', 'workgroup/supply-chain')
      ),
      row('reset', true, 3, told('system/network', 'Amazon Athena'), true),
      row('lost-answer', true, 3, told('system/network', 'Amazon Athena'), true),
      row('malformed', false, 1, told('system/service-answer', 'Amazon Athena'), true),
      row('slow', true, 1, null),
      row(
        'result-gone',
        false,
        1,
        told('system/service-failed', 'Amazon Athena', 'its result is gone'),
        true
      ),
      row('never-ends', false, 1, told('query/timeout', '1'), true)
    ]
  },
  {
    service: 'AWS STS',
    use: 'The roles of the personas, assumed for an hour: what is held goes on until shortly before its end.',
    rows: [
      row('throttled', true, 3, told('system/throttled', 'AWS STS')),
      row('failed', true, 3, told('system/service-failed', 'AWS STS', 'InternalFailure')),
      row('expired-token', true, 2, told('system/credentials-expired')),
      row(
        'access-denied',
        false,
        1,
        told('system/access-denied', 'sts:AssumeRole', 'role/warehouse_manager')
      ),
      row('reset', true, 3, told('system/network', 'AWS STS')),
      row('lost-answer', true, 3, told('system/network', 'AWS STS')),
      row('malformed', false, 1, told('system/service-answer', 'AWS STS')),
      row('slow', true, 1, null)
    ]
  },
  {
    service: 'AWS Glue',
    use: 'How the tables differ from the six. Nobody is told of a failure: the tables are taken to be as last known, and the database itself says what it lacks.',
    rows: [
      row('throttled', true, 3, null),
      row('failed', true, 3, null),
      row('expired-token', true, 2, null),
      row('access-denied', true, 1, null),
      row('reset', true, 3, null),
      row('lost-answer', true, 3, null),
      row('malformed', true, 1, null),
      row('slow', true, 1, null)
    ]
  },
  {
    service: 'AWS Lambda',
    use: 'Planning tools, where functions are set up for them. All other questions are answered as ever.',
    rows: [
      row('throttled', true, 3, told('system/throttled', 'AWS Lambda')),
      row('failed', true, 3, told('system/service-failed', 'AWS Lambda', 'ServiceException')),
      row('expired-token', true, 2, told('system/credentials-expired')),
      row(
        'access-denied',
        false,
        1,
        told('system/access-denied', 'lambda:InvokeFunction', 'function:inventory')
      ),
      row('reset', true, 3, told('system/network', 'AWS Lambda')),
      row('lost-answer', true, 3, told('system/network', 'AWS Lambda')),
      row(
        'malformed',
        false,
        1,
        told('agent/function-failed', 'inventory', 'its answer cannot be read')
      ),
      row('slow', true, 1, null),
      row('never-ends', false, 1, told('agent/function-failed', 'inventory', 'Sandbox.Timedout'))
    ]
  },
  {
    service: 'Amazon Bedrock',
    use: 'Questions that the reader cannot read. They end as not understood, with this sentence; all others are answered as ever.',
    rows: [
      row('throttled', true, 3, told('system/throttled', 'Amazon Bedrock')),
      row(
        'failed',
        true,
        3,
        told('system/service-failed', 'Amazon Bedrock', 'InternalServerException')
      ),
      row('expired-token', true, 2, told('system/credentials-expired')),
      row(
        'access-denied',
        false,
        1,
        told(
          'system/access-denied',
          'bedrock:InvokeModel',
          'inference-profile/global.anthropic.claude-sonnet-5-5'
        )
      ),
      row('reset', true, 3, told('system/network', 'Amazon Bedrock')),
      row('lost-answer', true, 3, told('system/network', 'Amazon Bedrock')),
      row('malformed', false, 1, told('system/service-answer', 'Amazon Bedrock')),
      row('slow', true, 1, null),
      row(
        'ended',
        false,
        1,
        told('agent/model-ended', 'global.anthropic.claude-sonnet-5-5', 'ResourceNotFoundException')
      ),
      row(
        'no-access',
        false,
        1,
        told('agent/model-access', 'global.anthropic.claude-sonnet-5-5', 'AccessDeniedException')
      ),
      row(
        'profile-only',
        false,
        1,
        told('agent/model-profile', 'global.anthropic.claude-sonnet-5-5', 'ValidationException')
      ),
      row(
        'unknown',
        false,
        1,
        told('agent/model-unknown', 'global.anthropic.claude-sonnet-5-5', 'ValidationException')
      )
    ]
  },
  {
    service: 'Amazon Bedrock, streaming',
    use: 'As above, while its text is shown as it comes. Once text has come nothing is asked again: it would be said twice.',
    rows: [
      row('throttled', true, 3, told('system/throttled', 'Amazon Bedrock')),
      row(
        'failed',
        true,
        3,
        told('system/service-failed', 'Amazon Bedrock', 'InternalServerException')
      ),
      row('expired-token', true, 2, told('system/credentials-expired')),
      row(
        'access-denied',
        false,
        1,
        told(
          'system/access-denied',
          'bedrock:InvokeModelWithResponseStream',
          'inference-profile/global.anthropic.claude-sonnet-5-5'
        )
      ),
      row('reset', true, 3, told('system/network', 'Amazon Bedrock')),
      row('lost-answer', true, 3, told('system/network', 'Amazon Bedrock')),
      row('malformed', false, 1, told('system/service-answer', 'Amazon Bedrock')),
      row('slow', true, 1, null),
      row('broken-stream', false, 1, told('system/network', 'Amazon Bedrock')),
      row('stream-exception', false, 1, told('system/throttled', 'Amazon Bedrock'))
    ]
  }
];
