import type { DatabaseClient, Parameter, RunOptions } from '../../core/database/DatabaseClient.js';
import type { Dialect } from '../../core/database/Dialect.js';
import type { ResultTable } from '../../core/database/ResultTable.js';
import type { GuardedSql } from '../../core/sql/GuardedSql.js';
import type { AwsConnection } from './AwsConnection.js';
import { perConnection } from './perConnection.js';
import { runRemoteStatement, type RemoteStatement } from './runRemoteStatement.js';

export interface RemoteSettings {
  readonly workgroup: string;
  readonly database: string;
  /** How long a statement may take. */
  readonly seconds: number;
  /** The calendar day of whoever asks, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** As whom a statement runs. */
  readonly connectionOf: (identity: GuardedSql['persona']) => AwsConnection;
}

/** The six tables in a workgroup of a service, which runs each statement as whoever asks. */
export abstract class RemoteDatabase<
  Client extends object,
  Settings extends RemoteSettings
> implements DatabaseClient {
  abstract readonly dialect: Dialect;
  private readonly clientOf = perConnection(connection => this.connect(connection));

  constructor(protected readonly settings: Settings) {}

  get today(): string {
    return this.settings.today();
  }

  get dataVersion(): string {
    const { workgroup, database } = this.settings;
    return `${this.dialect}-${workgroup}-${database}`;
  }

  async run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    { signal, ...options }: RunOptions
  ): Promise<ResultTable> {
    const { connectionOf, seconds } = this.settings;
    const client = this.clientOf(connectionOf(sql.persona));
    const statement = this.prepare(client, sql.text, parameters, options);
    return runRemoteStatement(statement, { signal, seconds });
  }

  protected abstract connect(connection: AwsConnection): Client;

  protected abstract prepare(
    client: Client,
    text: string,
    parameters: readonly Parameter[],
    options: Omit<RunOptions, 'signal'>
  ): RemoteStatement<ResultTable>;
}
