import { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import type { DatabaseClient, Parameter, RunOptions } from '../../core/database/DatabaseClient.js';
import type { ResultTable } from '../../core/database/ResultTable.js';
import type { GuardedSql } from '../../core/sql/GuardedSql.js';
import type { AwsConnection } from './AwsConnection.js';
import { awsClient } from './awsClient.js';
import { exactIntegers } from './exactIntegers.js';
import { redshiftParameters } from './redshiftParameters.js';
import { RedshiftStatement, type RedshiftPlace } from './RedshiftStatement.js';
import { runRemoteStatement } from './runRemoteStatement.js';

export interface RedshiftSettings extends RedshiftPlace {
  /** How long a statement may take. */
  readonly seconds: number;
  /** The calendar day of whoever asks, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** As whom a statement runs. */
  readonly connectionOf: (identity: GuardedSql['persona']) => AwsConnection;
}

/** The six tables in a workgroup of Redshift Serverless, through the Data API. */
export class RedshiftClient implements DatabaseClient {
  readonly dialect = 'redshift';
  readonly dataVersion: string;
  private readonly clients = new WeakMap<AwsConnection, RedshiftDataClient>();

  constructor(private readonly settings: RedshiftSettings) {
    this.dataVersion = `redshift-${settings.workgroup}-${settings.database}`;
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
    const statement = new RedshiftStatement(
      this.clientOf(settings.connectionOf(sql.persona)),
      settings,
      redshiftParameters(sql.text, parameters),
      today,
      options
    );
    return runRemoteStatement(statement, { signal, seconds: settings.seconds });
  }

  private clientOf(connection: AwsConnection): RedshiftDataClient {
    let client = this.clients.get(connection);
    if (!client) {
      client = awsClient(RedshiftDataClient, 'redshift-data', connection);
      exactIntegers(client);
      this.clients.set(connection, client);
    }
    return client;
  }
}
