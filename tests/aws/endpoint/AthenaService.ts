import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { tableNames } from '../../../src/core/database/tables.js';
import { goldDirectory } from '../../core/semantics/GoldDatabases.js';
import { account } from './AccessKeys.js';
import { AthenaQuery, type AthenaStart } from './AthenaQuery.js';
import { athenaRows, columnInfo } from './athenaRows.js';
import { AwsFailure } from './AwsFailure.js';
import { jsonAnswer, type AwsAnswer, type AwsCall, type AwsService } from './AwsService.js';
import { questionMarks } from './questionMarks.js';
import { validated } from './validated.js';
import { WarehouseError, type Warehouse } from './Warehouse.js';

export interface AthenaOptions {
  /** Work groups, with where each puts its results. */
  readonly workGroups: Readonly<Record<string, { readonly output?: string }>>;
  /** What a query takes before it runs, in milliseconds. */
  readonly delay: number;
  /** The most rows of a page, the heading among them; Athena's own is 1000. */
  readonly pageRows: number;
}

export const athenaDefaults: AthenaOptions = {
  workGroups: { primary: {}, 'supply-chain': { output: 's3://supply-chain-results/' } },
  delay: 0,
  pageRows: 1000
};

const minute = 60_000;
const leastScan = 10 * 1024 * 1024;

const StartQueryExecution = z.object({
  QueryString: z.string().min(1).max(262_144),
  ClientRequestToken: z.string().min(32).max(128),
  QueryExecutionContext: z
    .object({ Catalog: z.string().optional(), Database: z.string().optional() })
    .optional(),
  ResultConfiguration: z
    .object({ OutputLocation: z.string().startsWith('s3://').optional() })
    .optional(),
  WorkGroup: z.string().default('primary'),
  ExecutionParameters: z.array(z.string().min(1).max(1024)).min(1).optional(),
  ResultReuseConfiguration: z
    .object({
      ResultReuseByAgeConfiguration: z.object({
        Enabled: z.boolean(),
        MaxAgeInMinutes: z.number().int().min(0).max(10_080).default(60)
      })
    })
    .optional()
});
const ById = z.object({ QueryExecutionId: z.string() });
const GetQueryResults = ById.extend({
  MaxResults: z.number().int().min(1).max(1000).optional(),
  NextToken: z.string().optional()
});

const refused = (message: string): AwsFailure => new AwsFailure('InvalidRequestException', message);

/** Queries of Athena; its SQL is read by PostgreSQL, so only what both of them read. */
export class AthenaService implements AwsService {
  private readonly queries = new Map<string, AthenaQuery>();
  private readonly tokens = new Map<string, AthenaQuery>();
  private readonly gone = new Set<string>();

  constructor(
    private readonly warehouse: Warehouse,
    private readonly options: AthenaOptions,
    private readonly region: string,
    private readonly now: () => number
  ) {}

  /** Queries that have not ended. */
  get active(): number {
    return [...this.queries.values()].filter(({ isOver }) => !isOver).length;
  }

  resourceOf({ input }: AwsCall): string {
    const name = z.string().optional().catch(undefined);
    const { WorkGroup, QueryExecutionId: id = '' } = z
      .object({ WorkGroup: name, QueryExecutionId: name })
      .parse(input ?? {});
    const group = WorkGroup ?? this.queries.get(id)?.start.workGroup ?? 'primary';
    return `arn:aws:athena:${this.region}:${account}:workgroup/${group}`;
  }

  answer(call: AwsCall): Promise<AwsAnswer> {
    const answers: Readonly<Record<string, () => object>> = {
      StartQueryExecution: () => this.start(call),
      GetQueryExecution: () => this.execution(call),
      GetQueryResults: () => this.results(call),
      StopQueryExecution: () => this.stop(call)
    };
    const answer = answers[call.operation];
    if (!answer) {
      throw new AwsFailure('UnknownOperationException', '');
    }
    return Promise.resolve(jsonAnswer(answer()));
  }

  private start(call: AwsCall): object {
    const input = validated(StartQueryExecution, call.input, 'InvalidRequestException');
    const group = this.options.workGroups[input.WorkGroup];
    if (!group) {
      throw refused(`WorkGroup ${input.WorkGroup} is not found.`);
    }
    const output = input.ResultConfiguration?.OutputLocation ?? group.output;
    if (output === undefined) {
      throw refused(
        'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.'
      );
    }
    const start: AthenaStart = {
      text: input.QueryString,
      parameters: input.ExecutionParameters ?? [],
      workGroup: input.WorkGroup,
      database: input.QueryExecutionContext?.Database ?? 'default',
      output
    };
    const token = `${call.caller.arn} ${input.ClientRequestToken}`;
    const earlier = this.tokens.get(token);
    if (earlier) {
      if (!earlier.isSameAs(start)) {
        throw refused('Idempotent parameters do not match');
      }
      return { QueryExecutionId: earlier.id };
    }
    const query = new AthenaQuery(start, this.now());
    const age = input.ResultReuseConfiguration?.ResultReuseByAgeConfiguration;
    const reused = age?.Enabled ? this.reusable(start, age.MaxAgeInMinutes * minute) : undefined;
    this.tokens.set(token, query);
    this.queries.set(query.id, query);
    if (reused) {
      query.isReused = true;
      query.result = reused.result;
      query.end('SUCCEEDED', this.now());
    } else {
      void this.run(query, `IAMR:${call.caller.role}`, call.fault?.kind === 'never-ends');
    }
    return { QueryExecutionId: query.id };
  }

  private reusable(start: AthenaStart, age: number): AthenaQuery | undefined {
    return [...this.queries.values()].find(
      query =>
        query.state === 'SUCCEEDED' &&
        query.isSameAs(start) &&
        (query.ended ?? 0) >= this.now() - age
    );
  }

  private execution(call: AwsCall): object {
    const query = this.find(call);
    const { start, submitted, ended, state, reason, bytesScanned } = query;
    return {
      QueryExecution: {
        QueryExecutionId: query.id,
        Query: start.text,
        StatementType: 'DML',
        ResultConfiguration: { OutputLocation: `${start.output}${query.id}.csv` },
        QueryExecutionContext: { Database: start.database },
        Status: {
          State: state,
          StateChangeReason: reason,
          SubmissionDateTime: submitted / 1000,
          CompletionDateTime: ended === undefined ? undefined : ended / 1000,
          AthenaError:
            state === 'FAILED'
              ? { ErrorCategory: 2, ErrorType: 1100, Retryable: false, ErrorMessage: reason }
              : undefined
        },
        Statistics: {
          DataScannedInBytes: bytesScanned,
          EngineExecutionTimeInMillis: (ended ?? submitted) - submitted,
          TotalExecutionTimeInMillis: (ended ?? submitted) - submitted,
          ResultReuseInformation: { ReusedPreviousResult: query.isReused }
        },
        WorkGroup: start.workGroup,
        EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' }
      }
    };
  }

  private results(call: AwsCall): object {
    const query = this.find(call);
    const { MaxResults: most = 1000, NextToken: token } = validated(
      GetQueryResults,
      call.input,
      'InvalidRequestException'
    );
    if (!query.isOver) {
      throw refused(`Query has not yet finished. Current state: ${query.state}`);
    }
    if (call.fault?.kind === 'result-gone') {
      this.gone.add(query.id);
    }
    if (!query.result || query.state !== 'SUCCEEDED') {
      throw refused(`Query did not finish successfully. Final query state: ${query.state}`);
    }
    if (this.gone.has(query.id)) {
      throw refused('Could not find results');
    }
    const rows = athenaRows(query.result);
    const from = token === undefined ? 0 : Number(Buffer.from(token, 'base64').toString());
    const to = from + Math.min(most, this.options.pageRows);
    return {
      UpdateCount: 0,
      ResultSet: {
        Rows: rows.slice(from, to),
        ResultSetMetadata: { ColumnInfo: columnInfo(query.result) }
      },
      NextToken: to < rows.length ? Buffer.from(String(to)).toString('base64') : undefined
    };
  }

  /** One that has ended stays as it is. */
  private stop(call: AwsCall): object {
    this.find(call).end('CANCELLED', this.now(), 'Query cancelled by user');
    return {};
  }

  private find({ input }: AwsCall): AthenaQuery {
    const { QueryExecutionId: id } = validated(ById, input, 'InvalidRequestException');
    const query = this.queries.get(id);
    if (!query) {
      throw refused(`QueryExecution ${id} was not found`);
    }
    return query;
  }

  private async run(query: AthenaQuery, user: string, neverEnds: boolean): Promise<void> {
    await sleep(this.options.delay);
    query.run();
    if (neverEnds) {
      return;
    }
    try {
      const text = questionMarks(query.start.text, query.start.parameters);
      query.result = await this.warehouse.run({ user, text });
      query.bytesScanned = bytesOf(text);
      query.end('SUCCEEDED', this.now());
    } catch (error) {
      query.end('FAILED', this.now(), reasonOf(error));
    }
  }
}

/** Athena scans whole files; it counts 10 MB at least. */
function bytesOf(text: string): number {
  const named = tableNames.filter(name => new RegExp(`\\b${name}\\b`).test(text));
  const sizes = named.map(name => statSync(join(goldDirectory, `${name}.csv`)).size);
  return Math.max(
    named.length > 0 ? leastScan : 0,
    sizes.reduce((sum, size) => sum + size, 0)
  );
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof WarehouseError)) {
    return message;
  }
  return error.failure.code === '42501'
    ? `Insufficient Lake Formation permission(s): Required Select on ${message.split(' ').at(-1) ?? ''}`
    : `SYNTAX_ERROR: line 1:1: ${message}`;
}
