import { AthenaClient, type AthenaSettings } from '../../../src/adapters/aws/AthenaClient.js';
import type { AwsConnection } from '../../../src/adapters/aws/AwsConnection.js';
import { PersonaCredentials } from '../../../src/adapters/aws/PersonaCredentials.js';
import { RedshiftClient } from '../../../src/adapters/aws/RedshiftClient.js';
import type { RemoteSettings } from '../../../src/adapters/aws/RemoteDatabase.js';
import type {
  DatabaseClient,
  Parameter,
  RunOptions
} from '../../../src/core/database/DatabaseClient.js';
import type { ResultTable } from '../../../src/core/database/ResultTable.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { endpointConnection, personaRoles } from './endpointConnection.js';

type Shared = Omit<RemoteSettings, 'database'>;
type EndpointOptions = Parameters<typeof AwsEndpoint.start>[0];

/** A service that runs statements, and what it calls their steps. */
export interface RemoteService<Settings extends Partial<RemoteSettings>> {
  readonly service: 'athena' | 'redshift-data';
  readonly open: (shared: Shared, settings: Settings) => DatabaseClient;
  readonly active: (endpoint: AwsEndpoint) => number;
  readonly start: string;
  readonly ask: string;
  readonly page: string;
  readonly cancel: string;
}

export const athena: RemoteService<Partial<AthenaSettings>> = {
  service: 'athena',
  open: (shared, settings) =>
    new AthenaClient({ ...shared, database: 'supply_chain', reuseMinutes: 0, ...settings }),
  active: endpoint => endpoint.athena.active,
  start: 'StartQueryExecution',
  ask: 'GetQueryExecution',
  page: 'GetQueryResults',
  cancel: 'StopQueryExecution'
};

export const redshift: RemoteService<Partial<RemoteSettings>> = {
  service: 'redshift-data',
  open: (shared, settings) => new RedshiftClient({ ...shared, database: 'dev', ...settings }),
  active: endpoint => endpoint.redshift.active,
  start: 'ExecuteStatement',
  ask: 'DescribeStatement',
  page: 'GetStatementResult',
  cancel: 'CancelStatement'
};

interface Run<Settings> extends Partial<RunOptions> {
  readonly parameters?: readonly Parameter[];
  readonly persona?: PersonaName;
  readonly settings?: Settings;
}

/** An endpoint with a warehouse, and a client of it for the user `ana`. */
export class RemoteStage<Settings extends Partial<RemoteSettings>> {
  private readonly personas: PersonaCredentials;

  private constructor(
    readonly endpoint: AwsEndpoint,
    private readonly of: RemoteService<Settings>
  ) {
    this.personas = new PersonaCredentials(endpointConnection(endpoint), personaRoles);
  }

  static async start<Settings extends Partial<RemoteSettings>>(
    service: RemoteService<Settings>,
    options: EndpointOptions
  ): Promise<RemoteStage<Settings>> {
    const endpoint = await AwsEndpoint.start(options);
    await endpoint.warehouse.open();
    return new RemoteStage(endpoint, service);
  }

  /** Forgets faults and requests of the test before. */
  clear(): void {
    this.endpoint.faults.clear();
    this.endpoint.requests.splice(0);
  }

  run(text: string, { settings, ...options }: Run<Settings> = {}): Promise<ResultTable> {
    const { parameters = [], persona = 'Warehouse Manager' } = options;
    const shared = {
      workgroup: 'supply-chain',
      seconds: 60,
      today: () => '2025-06-18',
      connectionOf: (identity: string): AwsConnection => this.personas.connectionOf(identity, 'ana')
    };
    const client = this.of.open(shared, settings ?? ({} as Settings));
    const { dialect } = client;
    const sql = guardCompiled({ dialect, text, parameters, tables: new Set([]) }, persona);
    return client.run(sql, parameters, {
      signal: new AbortController().signal,
      rowLimit: 1000,
      ...options
    });
  }

  heard(operation: string): ReturnType<AwsEndpoint['requestsOf']> {
    return this.endpoint.requestsOf(this.of.service, operation);
  }

  /** Statements that run. */
  get active(): number {
    return this.of.active(this.endpoint);
  }
}
