import { AthenaClient as Athena } from '@aws-sdk/client-athena';
import type { DatabaseClient, Parameter, RunOptions } from '../../core/database/DatabaseClient.js';
import type { ResultTable } from '../../core/database/ResultTable.js';
import type { GuardedSql } from '../../core/sql/GuardedSql.js';
import { parameterLiteral } from '../embedded/parameterLiteral.js';
import { AthenaStatement, type AthenaPlace } from './AthenaStatement.js';
import type { AwsConnection } from './AwsConnection.js';
import { awsClient } from './awsClient.js';
import { replacePlaceholders } from './replacePlaceholders.js';
import { runRemoteStatement } from './runRemoteStatement.js';

export interface AthenaSettings extends AthenaPlace {
  /** How long a query may take. */
  readonly seconds: number;
  /** The calendar day of whoever asks, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** As whom a query runs. */
  readonly connectionOf: (identity: GuardedSql['persona']) => AwsConnection;
}

/** The six tables in the Glue catalog, read by Athena. */
export class AthenaClient implements DatabaseClient {
  readonly dialect = 'athena';
  readonly dataVersion: string;
  private readonly clients = new WeakMap<AwsConnection, Athena>();

  constructor(private readonly settings: AthenaSettings) {
    this.dataVersion = `athena-${settings.workgroup}-${settings.database}`;
  }

  get today(): string {
    return this.settings.today();
  }

  async run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    { signal, ...options }: RunOptions
  ): Promise<ResultTable> {
    const { settings, today } = this;
    const statement = new AthenaStatement(
      this.clientOf(settings.connectionOf(sql.persona)),
      settings,
      // `ExecutionParameters` are literals too, and may not be longer than 1,024 characters.
      replacePlaceholders(sql.text, parameters, parameterLiteral),
      today,
      options
    );
    return runRemoteStatement(statement, { signal, seconds: settings.seconds });
  }

  private clientOf(connection: AwsConnection): Athena {
    let client = this.clients.get(connection);
    if (!client) {
      client = awsClient(Athena, 'athena', connection);
      this.clients.set(connection, client);
    }
    return client;
  }
}
