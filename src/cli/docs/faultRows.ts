import type { FaultName, FaultRow } from './FaultRow.js';

interface FaultsOfService {
  readonly service: string;
  /** What it is used for, and what is left without it. */
  readonly use: string;
  readonly rows: readonly FaultRow[];
}

type Told = NonNullable<FaultRow['told']>;
const told = (code: Told['code'], ...parts: readonly string[]): Told => ({ code, parts });

const row = (
  fault: FaultName,
  madeGood: boolean,
  calls: number,
  whatIsTold: FaultRow['told']
): FaultRow => ({ fault, madeGood, calls, told: whatIsTold, oldAnswer: false });

/** What is not tried again. */
const toldAtOnce = (fault: FaultName, ...what: Parameters<typeof told>): FaultRow =>
  row(fault, false, 1, told(...what));

interface ServiceNames {
  readonly service: string;
  /** The error that it answers with 5xx. */
  readonly failure: string;
  /** What its call needs to be allowed, and on what. */
  readonly action: string;
  readonly resource: string;
}

/** What may happen to every service. */
const faultsOf = (
  { service, failure, action, resource }: ServiceNames,
  unreadable = told('system/service-answer', service)
): readonly FaultRow[] => [
  row('throttled', true, 3, told('system/throttled', service)),
  row('failed', true, 3, told('system/service-failed', service, failure)),
  row('expired-token', true, 2, told('system/credentials-expired')),
  toldAtOnce('access-denied', 'system/access-denied', action, resource),
  row('reset', true, 3, told('system/network', service)),
  row('lost-answer', true, 3, told('system/network', service)),
  row('malformed', false, 1, unreadable),
  row('slow', true, 1, null)
];

/** An earlier answer may stand in where a database fails, never where it refuses. */
const databaseFaults = (service: string, action: string): readonly FaultRow[] =>
  [
    ...faultsOf({
      service,
      failure: 'InternalServerException',
      action,
      resource: 'workgroup/supply-chain'
    }),
    toldAtOnce('result-gone', 'system/service-failed', service, 'its result is gone'),
    toldAtOnce('never-ends', 'query/timeout', '1')
  ].map(each => ({
    ...each,
    oldAnswer: each.told !== null && each.told.code !== 'system/access-denied'
  }));

const model = 'global.anthropic.claude-sonnet-5-5';

const modelFaults = (action: string): readonly FaultRow[] =>
  faultsOf({
    service: 'Amazon Bedrock',
    failure: 'InternalServerException',
    action,
    resource: `inference-profile/${model}`
  });

/** What faults of the services come to; a test makes each happen. */
export const faultRows: readonly FaultsOfService[] = [
  {
    service: 'Amazon Redshift',
    use: 'Statements of SQL, in the role of the persona. An earlier answer, where there is one, is given in place of a new one and named as old.',
    rows: databaseFaults('Amazon Redshift', 'redshift-data:ExecuteStatement')
  },
  {
    service: 'Amazon Athena',
    use: 'As with Redshift; its queries are asked for again and again until they end.',
    rows: databaseFaults('Amazon Athena', 'athena:StartQueryExecution')
  },
  {
    service: 'AWS STS',
    use: 'The roles of the personas, assumed for an hour: what is held goes on until shortly before its end.',
    rows: faultsOf({
      service: 'AWS STS',
      failure: 'InternalFailure',
      action: 'sts:AssumeRole',
      resource: 'role/warehouse_manager'
    })
  },
  {
    service: 'AWS Glue',
    use: 'How the tables differ from the six. Nobody is told of a failure: the tables are taken to be as last known, and the database itself says what it lacks.',
    rows: faultsOf({
      service: 'AWS Glue',
      failure: 'InternalServiceException',
      action: 'glue:GetTables',
      resource: 'supply_chain'
    }).map(each => ({ ...each, madeGood: true, told: null }))
  },
  {
    service: 'AWS Lambda',
    use: 'Planning tools, where functions are set up for them. All other questions are answered as ever.',
    rows: [
      ...faultsOf(
        {
          service: 'AWS Lambda',
          failure: 'ServiceException',
          action: 'lambda:InvokeFunction',
          resource: 'function:inventory'
        },
        told('agent/function-failed', 'inventory', 'its answer cannot be read')
      ),
      toldAtOnce('never-ends', 'agent/function-failed', 'inventory', 'Sandbox.Timedout')
    ]
  },
  {
    service: 'Amazon Bedrock',
    use: 'Questions that the reader cannot read. They end as not understood, with this sentence; all others are answered as ever.',
    rows: [
      ...modelFaults('bedrock:InvokeModel'),
      toldAtOnce('ended', 'agent/model-ended', model, 'ResourceNotFoundException'),
      toldAtOnce('no-access', 'agent/model-access', model, 'AccessDeniedException'),
      toldAtOnce('profile-only', 'agent/model-profile', model, 'ValidationException'),
      toldAtOnce('unknown', 'agent/model-unknown', model, 'ValidationException')
    ]
  },
  {
    service: 'Amazon Bedrock, streaming',
    use: 'As above, while its text is shown as it comes. Once text has come nothing is asked again: it would be said twice.',
    rows: [
      ...modelFaults('bedrock:InvokeModelWithResponseStream'),
      toldAtOnce('broken-stream', 'system/network', 'Amazon Bedrock'),
      toldAtOnce('stream-exception', 'system/throttled', 'Amazon Bedrock')
    ]
  }
];
