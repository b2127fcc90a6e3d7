import { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import type { Parameter, RunOptions } from '../../core/database/DatabaseClient.js';
import type { AwsConnection } from './AwsConnection.js';
import { awsClient } from './awsClient.js';
import { exactIntegers } from './exactIntegers.js';
import { redshiftParameters } from './redshiftParameters.js';
import { RedshiftStatement } from './RedshiftStatement.js';
import { RemoteDatabase, type RemoteSettings } from './RemoteDatabase.js';

/** The six tables in a workgroup of Redshift Serverless, through the Data API. */
export class RedshiftClient extends RemoteDatabase<RedshiftDataClient, RemoteSettings> {
  readonly dialect = 'redshift';

  protected connect(connection: AwsConnection): RedshiftDataClient {
    const client = awsClient(RedshiftDataClient, 'redshift-data', connection);
    exactIntegers(client);
    return client;
  }

  protected prepare(
    client: RedshiftDataClient,
    text: string,
    parameters: readonly Parameter[],
    options: Omit<RunOptions, 'signal'>
  ): RedshiftStatement {
    const named = redshiftParameters(text, parameters);
    return new RedshiftStatement(client, this.settings, named, this.today, options);
  }
}
