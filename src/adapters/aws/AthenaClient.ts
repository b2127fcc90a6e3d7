import { AthenaClient as Athena } from '@aws-sdk/client-athena';
import type { Parameter, RunOptions } from '../../core/database/DatabaseClient.js';
import { parameterLiteral } from '../embedded/parameterLiteral.js';
import { AthenaStatement, type AthenaPlace } from './AthenaStatement.js';
import type { AwsConnection } from './AwsConnection.js';
import { awsClient } from './awsClient.js';
import { RemoteDatabase, type RemoteSettings } from './RemoteDatabase.js';
import { replacePlaceholders } from './replacePlaceholders.js';

export interface AthenaSettings extends RemoteSettings, AthenaPlace {}

/** The six tables in the Glue catalog, read by Athena. */
export class AthenaClient extends RemoteDatabase<Athena, AthenaSettings> {
  readonly dialect = 'athena';

  protected connect(connection: AwsConnection): Athena {
    return awsClient(Athena, 'athena', connection);
  }

  protected prepare(
    client: Athena,
    text: string,
    parameters: readonly Parameter[],
    options: Omit<RunOptions, 'signal'>
  ): AthenaStatement {
    // `ExecutionParameters` are literals too, and may not be longer than 1,024 characters.
    const literal = replacePlaceholders(text, parameters, parameterLiteral);
    return new AthenaStatement(client, this.settings, literal, this.today, options);
  }
}
