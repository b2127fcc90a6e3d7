import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { GlueClient } from '@aws-sdk/client-glue';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { AthenaClient } from '../../../src/adapters/aws/AthenaClient.js';
import { awsClient } from '../../../src/adapters/aws/awsClient.js';
import { BedrockModel } from '../../../src/adapters/aws/BedrockModel.js';
import { GlueCatalog } from '../../../src/adapters/aws/GlueCatalog.js';
import { LambdaInvoker } from '../../../src/adapters/aws/LambdaInvoker.js';
import { PersonaCredentials } from '../../../src/adapters/aws/PersonaCredentials.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient.js';
import { SchemaProvider } from '../../../src/core/schema/SchemaProvider.js';
import { endpointConnection, personaRoles } from '../../adapters/aws/endpointConnection.js';
import { TestAssistant } from '../../core/agents/TestAssistant.js';
import { goldToday } from '../../core/semantics/GoldDatabases.js';
import type { AwsEndpoint } from '../endpoint/AwsEndpoint.js';
import { redshiftOver } from '../redshiftOver.js';
import type { FaultStage } from './FaultStage.js';

export const modelId = 'global.anthropic.claude-sonnet-5-5';
const question = 'How many products are there?';
/** Longer than an answer is believed. */
const old = 301_000;
const signal = (): AbortSignal => new AbortController().signal;

/**
 * @param known the embedded database, whose names stand in for those of the service's
 * @param seconds that a statement may take
 */
export function faultStages(endpoint: AwsEndpoint, known: DatabaseClient, seconds: number) {
  const members = new MemberCatalog(known);
  const connection = endpointConnection(endpoint);
  const personas = (): PersonaCredentials =>
    new PersonaCredentials(endpointConnection(endpoint), personaRoles);

  const asking = (database: () => DatabaseClient): Pick<FaultStage, 'use' | 'useAgain'> => ({
    use: async () => {
      const assistant = new TestAssistant(database(), members);
      thrown(await assistant.ask(assistant.signIn('Warehouse Manager'), question));
    },
    useAgain: async strike => {
      const assistant = new TestAssistant(database(), members);
      // The cache takes no answer of the moment zero for an old one.
      assistant.now = 1;
      const session = assistant.signIn('Warehouse Manager');
      thrown(await assistant.ask(session, question));
      assistant.now += old;
      strike();
      const again = await assistant.ask(session, question);
      return again.kind === 'answer' && again.answeredBy === 'cache' && again.notices.length > 0
        ? 'old answer'
        : 'nothing';
    }
  });

  const athena = (): DatabaseClient => {
    const acting = personas();
    return new AthenaClient({
      workgroup: 'supply-chain',
      database: 'supply_chain',
      reuseMinutes: 0,
      seconds,
      today: () => goldToday,
      connectionOf: identity => acting.connectionOf(identity, 'ana')
    });
  };

  const model = (onText?: (piece: string) => void) => async (): Promise<void> => {
    const client = awsClient(BedrockRuntimeClient, 'bedrock-runtime', connection);
    const wait = (): Promise<void> => Promise.resolve();
    await new BedrockModel(client, { id: modelId, wait }).converse(
      {
        system: 'You answer.',
        tools: [],
        messages: [{ role: 'user', text: 'Well?' }],
        maxTokens: 9
      },
      { signal: signal(), ...(onText ? { onText } : {}) }
    );
  };

  return {
    'Amazon Redshift': {
      service: 'redshift-data',
      operationOf: fault => (fault === 'result-gone' ? 'GetStatementResult' : 'ExecuteStatement'),
      ...asking(() => redshiftOver(endpoint, seconds))
    },
    'Amazon Athena': {
      service: 'athena',
      operationOf: fault => (fault === 'result-gone' ? 'GetQueryResults' : 'StartQueryExecution'),
      ...asking(athena)
    },
    'AWS STS': {
      service: 'sts',
      operationOf: () => 'AssumeRole',
      use: asking(() => redshiftOver(endpoint, seconds)).use
    },
    'AWS Glue': {
      service: 'glue',
      operationOf: () => 'GetTables',
      use: async () => {
        const catalog = new GlueCatalog(awsClient(GlueClient, 'glue', connection), {
          database: 'supply_chain'
        });
        const clock = { now: () => 0 };
        const provider = new SchemaProvider({ catalog, clock, timeToLive: 1, timeToRetry: 1 });
        await provider.drift();
      }
    },
    'AWS Lambda': {
      service: 'lambda',
      operationOf: () => 'Invoke',
      use: async () => {
        const invoker = new LambdaInvoker(awsClient(LambdaClient, 'lambda', connection));
        await invoker.invoke('inventory', {}, { signal: signal() });
      }
    },
    'Amazon Bedrock': {
      service: 'bedrock-runtime',
      operationOf: () => 'Converse',
      use: model()
    },
    'Amazon Bedrock, streaming': {
      service: 'bedrock-runtime',
      operationOf: () => 'ConverseStream',
      use: model(() => undefined)
    }
  } satisfies Record<string, FaultStage>;
}

/** @throws AssistantError what an outcome tells */
function thrown(outcome: Outcome): void {
  if (outcome.kind === 'error') {
    throw outcome.error;
  }
}
