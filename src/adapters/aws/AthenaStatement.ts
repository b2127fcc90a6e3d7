import {
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  type AthenaClient as Athena,
  type QueryExecution
} from '@aws-sdk/client-athena';
import type { RunOptions } from '../../core/database/DatabaseClient.js';
import { tableOfRows, type ResultTable, type Scalar } from '../../core/database/ResultTable.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { athenaCell, athenaColumn } from './athenaColumn.js';
import { athenaFailure } from './athenaFailure.js';
import type { RemoteStatement } from './runRemoteStatement.js';
import { toAwsError } from './toAwsError.js';

export interface AthenaPlace {
  readonly workgroup: string;
  /** Of the Glue catalog. */
  readonly database: string;
  /** Where results are written, `s3://…`; without it, the workgroup says where. */
  readonly outputLocation?: string | undefined;
  /** How old a result of the same text may be to be given again; 0 for never. */
  readonly reuseMinutes: number;
}

const service = 'Amazon Athena';
const firstWait = 100;
const longestWait = 2000;
const cancelling = 10_000;
const ends: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);

/** One query of Athena, from its start to its rows. */
export class AthenaStatement implements RemoteStatement<ResultTable> {
  private id = '';
  private isOver = false;

  constructor(
    private readonly client: Athena,
    private readonly place: AthenaPlace,
    private readonly text: string,
    private readonly asOf: string,
    private readonly options: Pick<RunOptions, 'rowLimit' | 'onUsage'>
  ) {}

  async start(): Promise<void> {
    const { workgroup, database, outputLocation, reuseMinutes } = this.place;
    const { QueryExecutionId } = await this.asked(
      'StartQueryExecution',
      // The SDK adds a token, the same for each of its tries: the query runs once.
      this.client.send(
        new StartQueryExecutionCommand({
          QueryString: this.text,
          WorkGroup: workgroup,
          QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: database },
          ...(outputLocation === undefined
            ? {}
            : { ResultConfiguration: { OutputLocation: outputLocation } }),
          ResultReuseConfiguration: {
            ResultReuseByAgeConfiguration: {
              Enabled: reuseMinutes > 0,
              MaxAgeInMinutes: reuseMinutes
            }
          }
        })
      )
    );
    if (QueryExecutionId === undefined) {
      throw new AssistantError('system/service-answer', [service]);
    }
    this.id = QueryExecutionId;
  }

  async finish(signal: AbortSignal): Promise<ResultTable> {
    let wait = firstWait;
    let execution = await this.execution(signal);
    while (!ends.has(execution.Status?.State ?? '')) {
      await pause(wait, signal);
      wait = Math.min(wait * 1.5, longestWait);
      execution = await this.execution(signal);
    }
    this.end(execution);
    if (execution.Status?.State !== 'SUCCEEDED') {
      throw athenaFailure(execution.Status ?? {});
    }
    return this.rows(signal);
  }

  async cancel(): Promise<void> {
    if (this.isOver) {
      return;
    }
    const signal = AbortSignal.timeout(cancelling);
    // One that has ended meanwhile stays as it is.
    await this.client.send(new StopQueryExecutionCommand({ QueryExecutionId: this.id }), {
      abortSignal: signal
    });
    this.end(await this.execution(signal));
  }

  private end({ Statistics }: QueryExecution): void {
    this.isOver = true;
    const bytesScanned = Statistics?.DataScannedInBytes;
    if (bytesScanned !== undefined) {
      this.options.onUsage?.({ service: 'athena', bytesScanned });
    }
  }

  private async rows(signal: AbortSignal): Promise<ResultTable> {
    const { rowLimit } = this.options;
    const rows: Scalar[][] = [];
    let columns: ReturnType<typeof athenaColumn>[] = [];
    let token: string | undefined;
    do {
      const { ResultSet, NextToken } = await this.page(token, signal);
      columns = (ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(athenaColumn);
      // The first row of the first page holds the names.
      const data = (ResultSet?.Rows ?? []).slice(token === undefined ? 1 : 0);
      for (const { Data = [] } of data) {
        if (Data.length !== columns.length) {
          throw new AssistantError('system/service-answer', [service]);
        }
        rows.push(columns.map(({ type }, index) => athenaCell(type, Data[index])));
      }
      token = NextToken === '' ? undefined : NextToken;
    } while (token !== undefined && rows.length <= rowLimit);
    return tableOfRows(columns, rows.slice(0, rowLimit), this.asOf, rows.length > rowLimit);
  }

  private page(NextToken: string | undefined, abortSignal: AbortSignal) {
    const command = new GetQueryResultsCommand({ QueryExecutionId: this.id, NextToken });
    return this.asked('GetQueryResults', this.client.send(command, { abortSignal }));
  }

  private async execution(abortSignal: AbortSignal): Promise<QueryExecution> {
    const command = new GetQueryExecutionCommand({ QueryExecutionId: this.id });
    const { QueryExecution } = await this.asked(
      'GetQueryExecution',
      this.client.send(command, { abortSignal })
    );
    if (!QueryExecution) {
      throw new AssistantError('system/service-answer', [service]);
    }
    return QueryExecution;
  }

  private async asked<T>(operation: string, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      const { workgroup } = this.place;
      const resource = `workgroup/${workgroup}`;
      const message = error instanceof Error ? error.message : '';
      if (/^WorkGroup .*not found/i.test(message)) {
        throw new AssistantError('system/not-found', [service, resource], { cause: error });
      }
      if (/^No output location provided/i.test(message)) {
        const text = `Neither database.athena.output_location nor the workgroup ${workgroup} says where Athena writes its results.`;
        throw new AssistantError('system/configuration', [text], { cause: error });
      }
      if (/^Could not find results/i.test(message)) {
        // Somebody cleared the bucket; nothing in the configuration is wrong.
        throw new AssistantError('system/service-failed', [service, 'its result is gone'], {
          cause: error
        });
      }
      throw toAwsError(error, { service, action: `athena:${operation}`, resource });
    }
  }
}

/** Until the time is up or nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
