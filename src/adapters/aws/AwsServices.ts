import type { ModelAccess } from '../../core/agents/model/ModelAccess.js';
import { Lazy } from '../../core/cache/Lazy.js';
import type { Configuration } from '../../core/config/Configuration.js';
import type { CostTracker } from '../../core/cost/CostTracker.js';
import { MeteredDatabase } from '../../core/cost/MeteredDatabase.js';
import type { DatabaseClient } from '../../core/database/DatabaseClient.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { SchemaProvider } from '../../core/schema/SchemaProvider.js';
import type { ToolFunctions } from '../../core/tools/ToolFunctions.js';
import type { AwsConnection, RequestHandler } from './AwsConnection.js';
import { awsClient } from './awsClient.js';
import type { CredentialSource } from './CredentialSource.js';
import { perConnection } from './perConnection.js';
import { PersonaCredentials } from './PersonaCredentials.js';
import { SharedCredentials } from './SharedCredentials.js';

export interface AwsPorts {
  readonly configuration: Configuration;
  readonly source: CredentialSource;
  /** The relay; without one services are asked directly. */
  readonly requestHandler?: RequestHandler;
  /** Who is signed in. */
  readonly user: () => string;
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds that only grow. */
  readonly clock: { now(): number };
  readonly costs: CostTracker;
}

/**
 * What the assistant uses of AWS, as it is configured; each client is loaded when it is needed, and
 * of its package no more than `webpackExports` names: Glue's commands alone are 31 KB, gzipped.
 */
export class AwsServices {
  private readonly connection: AwsConnection;
  private readonly personas: PersonaCredentials;
  private readonly provider = new Lazy(() => this.schemaProvider());

  /** @throws AssistantError `system/configuration` without a region */
  constructor(private readonly ports: AwsPorts) {
    const { configuration, source, requestHandler } = ports;
    const { region, endpoints } = configuration.aws;
    this.connection = {
      region: needed(region, 'aws.region'),
      endpoints,
      credentials: new SharedCredentials(source),
      ...(requestHandler ? { requestHandler } : {})
    };
    this.personas = new PersonaCredentials(this.connection, configuration.aws.persona_roles);
  }

  /** The database that is configured, each statement as its persona; null for the embedded one. */
  async database(): Promise<DatabaseClient | null> {
    const { configuration, today, costs } = this.ports;
    const { aws, database } = configuration;
    const shared = {
      seconds: aws.redshift.data_api_timeout,
      today,
      connectionOf: (identity: string): AwsConnection => this.connectionOf(identity)
    };
    switch (database.type) {
      case 'embedded':
        return null;
      case 'redshift': {
        const { RedshiftClient } = await import('./RedshiftClient.js');
        const workgroup = database.redshift.workgroup_name ?? aws.redshift.workgroup_name;
        const redshift = new RedshiftClient({
          ...shared,
          workgroup: needed(workgroup, 'aws.redshift.workgroup_name'),
          database: needed(aws.redshift.database, 'aws.redshift.database')
        });
        return new MeteredDatabase(redshift, costs);
      }
      case 'athena': {
        const { AthenaClient } = await import('./AthenaClient.js');
        const { workgroup, output_location: outputLocation, reuse_minutes } = database.athena;
        const athena = new AthenaClient({
          ...shared,
          workgroup,
          database: needed(aws.glue.database, 'aws.glue.database'),
          outputLocation,
          reuseMinutes: reuse_minutes
        });
        return new MeteredDatabase(athena, costs);
      }
    }
  }

  /** The functions that plan; undefined where none is configured, or their data are not ours. */
  async functions(): Promise<ToolFunctions | undefined> {
    const { aws, database } = this.ports.configuration;
    const names = {
      'inventory-optimizer': aws.lambda.inventory_function,
      'logistics-optimizer': aws.lambda.logistics_function,
      'supplier-analyzer': aws.lambda.supplier_function
    };
    const isAny = Object.values(names).some(name => name !== undefined);
    if (!isAny || database.type === 'embedded') {
      return undefined;
    }
    const [{ LambdaClient }, { LambdaInvoker }] = await Promise.all([
      import(/* webpackExports: ["LambdaClient"] */ '@aws-sdk/client-lambda'),
      import('./LambdaInvoker.js')
    ]);
    const invokerOf = perConnection(
      connection => new LambdaInvoker(awsClient(LambdaClient, 'lambda', connection))
    );
    return {
      names,
      // Its role may call the persona's own function and no other.
      invokerOf: persona => Promise.resolve(invokerOf(this.connectionOf(persona)))
    };
  }

  /** How the tables differ from what is expected; null where no catalog is configured. */
  schema(): Promise<SchemaProvider | null> {
    return this.provider.get();
  }

  /** The model that is configured; null without one. */
  async model(): Promise<ModelAccess | null> {
    const { configuration, costs } = this.ports;
    const { bedrock } = configuration.aws;
    if (bedrock.model_id === undefined) {
      return null;
    }
    const [{ BedrockRuntimeClient }, { BedrockModel }] = await Promise.all([
      import(/* webpackExports: ["BedrockRuntimeClient"] */ '@aws-sdk/client-bedrock-runtime'),
      import('./BedrockModel.js')
    ]);
    const client = awsClient(BedrockRuntimeClient, 'bedrock-runtime', this.connection);
    return {
      model: new BedrockModel(client, { id: bedrock.model_id, temperature: bedrock.temperature }),
      maxTokens: bedrock.max_tokens,
      tokensPerQuestion: bedrock.tokens_per_question,
      sendData: bedrock.send_data,
      spend: () => {
        costs.checkModel();
      }
    };
  }

  private connectionOf(identity: string): AwsConnection {
    return this.personas.connectionOf(identity, this.ports.user());
  }

  private async schemaProvider(): Promise<SchemaProvider | null> {
    const { configuration, clock, costs } = this.ports;
    const { database, catalog_id: catalogId } = configuration.aws.glue;
    if (database === undefined) {
      return null;
    }
    const [{ GlueClient }, { GlueCatalog }] = await Promise.all([
      import(/* webpackExports: ["GlueClient"] */ '@aws-sdk/client-glue'),
      import('./GlueCatalog.js')
    ]);
    const catalog = new GlueCatalog(awsClient(GlueClient, 'glue', this.connection), {
      database,
      catalogId,
      onUsage: usage => {
        costs.charge(null, usage);
      }
    });
    return new SchemaProvider({ catalog, clock, ...catalogLife });
  }
}

/** A catalog changes when somebody changes tables, and is asked again soon after a failure. */
const catalogLife = { timeToLive: 15 * 60_000, timeToRetry: 60_000 };

function needed(value: string | undefined, path: string): string {
  if (value === undefined) {
    throw new AssistantError('system/configuration', [`${path} is missing.`]);
  }
  return value;
}
