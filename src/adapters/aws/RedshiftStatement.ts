import {
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  type DescribeStatementResponse,
  type RedshiftDataClient
} from '@aws-sdk/client-redshift-data';
import type { RunOptions } from '../../core/database/DatabaseClient.js';
import { tableOfRows, type ResultTable, type Scalar } from '../../core/database/ResultTable.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { redshiftCell, redshiftColumn } from './redshiftColumn.js';
import { redshiftFailure } from './redshiftFailure.js';
import type { NamedStatement } from './redshiftParameters.js';
import type { RemoteStatement } from './runRemoteStatement.js';
import { toAwsError } from './toAwsError.js';

export interface RedshiftPlace {
  readonly workgroup: string;
  readonly database: string;
}

const service = 'Amazon Redshift';
/** The longest that one request waits for the end of a statement, in seconds. */
const longestWait = 30;
const cancelling = 10_000;
const ends: ReadonlySet<string> = new Set(['FINISHED', 'FAILED', 'ABORTED']);

/** One statement of the Data API, from its start to its rows. */
export class RedshiftStatement implements RemoteStatement<ResultTable> {
  private id = '';
  private isOver = false;

  constructor(
    private readonly client: RedshiftDataClient,
    private readonly place: RedshiftPlace,
    private readonly statement: NamedStatement,
    private readonly asOf: string,
    private readonly options: Pick<RunOptions, 'rowLimit' | 'onUsage'>
  ) {}

  /** Does not wait for the end: until this returns nobody could cancel the statement. */
  async start(): Promise<void> {
    const { text, parameters } = this.statement;
    const { Id } = await this.asked(
      'ExecuteStatement',
      // The SDK adds a token, the same for each of its tries: the statement runs once.
      this.client.send(
        new ExecuteStatementCommand({
          WorkgroupName: this.place.workgroup,
          Database: this.place.database,
          Sql: text,
          ...(parameters.length > 0 ? { Parameters: parameters } : {})
        })
      )
    );
    if (Id === undefined) {
      throw new AssistantError('system/service-answer', [service]);
    }
    this.id = Id;
  }

  async finish(signal: AbortSignal): Promise<ResultTable> {
    let described: DescribeStatementResponse;
    do {
      described = await this.describe(longestWait, signal);
    } while (!ends.has(described.Status ?? ''));
    this.end(described);
    if (described.Status === 'FAILED') {
      throw redshiftFailure(described.Error ?? '');
    }
    if (described.Status === 'ABORTED') {
      throw new AssistantError('query/stopped', [], { cause: new Error(described.Error) });
    }
    return this.rows(signal);
  }

  async cancel(): Promise<void> {
    if (this.isOver) {
      return;
    }
    const signal = AbortSignal.timeout(cancelling);
    const { id: Id } = this;
    try {
      await this.client.send(new CancelStatementCommand({ Id }), { abortSignal: signal });
    } catch {
      // It has ended meanwhile; what it used is still to be told.
    }
    const described = await this.describe(1, signal);
    if (ends.has(described.Status ?? '')) {
      this.end(described);
    }
  }

  private end({ Duration }: DescribeStatementResponse): void {
    this.isOver = true;
    if (Duration !== undefined && Duration > 0) {
      this.options.onUsage?.({ service: 'redshift', milliseconds: Duration / 1_000_000 });
    }
  }

  private async rows(signal: AbortSignal): Promise<ResultTable> {
    const { rowLimit } = this.options;
    const rows: Scalar[][] = [];
    let columns: ReturnType<typeof redshiftColumn>[] = [];
    let token: string | undefined;
    do {
      const page = await this.page(token, signal);
      columns = (page.ColumnMetadata ?? []).map(redshiftColumn);
      for (const record of page.Records ?? []) {
        if (record.length !== columns.length) {
          throw new AssistantError('system/service-answer', [service]);
        }
        rows.push(columns.map(({ type }, index) => redshiftCell(type, record[index])));
      }
      token = page.NextToken === '' ? undefined : page.NextToken;
    } while (token !== undefined && rows.length <= rowLimit);
    return tableOfRows(columns, rows.slice(0, rowLimit), this.asOf, rows.length > rowLimit);
  }

  private async page(NextToken: string | undefined, abortSignal: AbortSignal) {
    const page = this.client.send(new GetStatementResultCommand({ Id: this.id, NextToken }), {
      abortSignal
    });
    try {
      return await this.asked('GetStatementResult', page);
    } catch (error) {
      // Results are kept for a day; nothing in the configuration is wrong.
      throw error instanceof AssistantError && error.code === 'system/not-found'
        ? new AssistantError('system/service-failed', [service, 'its result is gone'], {
            cause: error
          })
        : error;
    }
  }

  private describe(
    WaitTimeSeconds: number,
    abortSignal: AbortSignal
  ): Promise<DescribeStatementResponse> {
    return this.asked(
      'DescribeStatement',
      this.client.send(new DescribeStatementCommand({ Id: this.id, WaitTimeSeconds }), {
        abortSignal
      })
    );
  }

  private async asked<T>(operation: string, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      const resource = `workgroup/${this.place.workgroup}`;
      if (error instanceof Error && /endpoint doesn't exist/i.test(error.message)) {
        throw new AssistantError('system/not-found', [service, resource], { cause: error });
      }
      throw toAwsError(error, { service, action: `redshift-data:${operation}`, resource });
    }
  }
}
