import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { account } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import { jsonAnswer, type AwsAnswer, type AwsCall, type AwsService } from './AwsService.js';
import { namedParameters } from './namedParameters.js';
import { columnMetadata, recordsText } from './redshiftFields.js';
import { RedshiftStatement } from './RedshiftStatement.js';
import { validated } from './validated.js';
import { WarehouseError, type Warehouse } from './Warehouse.js';

export interface RedshiftOptions {
  readonly workgroup: string;
  readonly database: string;
  /** Rows of a page of a result. */
  readonly pageRows: number;
  /** What a statement takes before it runs, in milliseconds. */
  readonly delay: number;
  /** How long a second of `WaitTimeSeconds` lasts, in milliseconds. */
  readonly second: number;
  readonly resultBytes: number;
  readonly activeStatements: number;
}

export const redshiftDefaults: RedshiftOptions = {
  workgroup: 'supply-chain',
  database: 'dev',
  pageRows: 1000,
  delay: 0,
  second: 1000,
  resultBytes: 500 * 1024 * 1024,
  activeStatements: 500
};

const rowBytes = 64 * 1024;
const wait = z.number().int().min(1).max(30).optional();

const ExecuteStatement = z.object({
  Sql: z
    .string()
    .min(1)
    .max(100 * 1024),
  WorkgroupName: z.string().min(3).max(64),
  Database: z.string().min(1).max(128),
  DbUser: z.undefined().optional(),
  Parameters: z
    .array(z.object({ name: z.string().regex(/^[0-9a-zA-Z_]+$/), value: z.string().min(1) }))
    .min(1)
    .optional(),
  ClientToken: z.string().min(1).max(64).optional(),
  ResultFormat: z.literal('JSON').optional(),
  WaitTimeSeconds: wait
});
const DescribeStatement = z.object({ Id: z.string(), WaitTimeSeconds: wait });
const GetStatementResult = DescribeStatement.extend({ NextToken: z.string().optional() });
const CancelStatement = z.object({ Id: z.string() });

type Answer = (call: AwsCall) => Promise<AwsAnswer> | AwsAnswer;

/** The Redshift Data API of one serverless workgroup; its SQL runs on PostgreSQL. */
export class RedshiftDataService implements AwsService {
  private readonly statements = new Map<string, RedshiftStatement>();
  private readonly tokens = new Map<string, RedshiftStatement>();
  private readonly gone = new Set<string>();

  private readonly operations: Readonly<Record<string, Answer>> = {
    ExecuteStatement: call => this.execute(call),
    DescribeStatement: call => this.describe(call),
    GetStatementResult: call => this.result(call),
    CancelStatement: call => this.cancel(call)
  };

  constructor(
    private readonly warehouse: Warehouse,
    private readonly options: RedshiftOptions,
    private readonly region: string,
    private readonly now: () => number
  ) {}

  /** Statements that have not ended. */
  get active(): number {
    return [...this.statements.values()].filter(({ isOver }) => !isOver).length;
  }

  resourceOf({ operation }: AwsCall): string {
    return operation === 'ExecuteStatement'
      ? `arn:aws:redshift-serverless:${this.region}:${account}:workgroup/${this.options.workgroup}`
      : '*';
  }

  async answer(call: AwsCall): Promise<AwsAnswer> {
    const operation = this.operations[call.operation];
    if (!operation) {
      throw new AwsFailure('UnknownOperationException', '');
    }
    return operation(call);
  }

  private async execute(call: AwsCall): Promise<AwsAnswer> {
    const input = validated(ExecuteStatement, call.input);
    const { workgroup, second, activeStatements } = this.options;
    if (input.WorkgroupName !== workgroup) {
      throw new AwsFailure(
        'ValidationException',
        "Redshift endpoint doesn't exist in this region."
      );
    }
    const parameters = input.Parameters ?? [];
    const { unused } = namedParameters(input.Sql, parameters);
    if (unused.length > 0) {
      throw new AwsFailure(
        'ValidationException',
        `Parameters list contains unused parameters. Unused parameters: [${unused.join(', ')}]`
      );
    }
    const token = `${call.caller.arn} ${input.ClientToken ?? randomUUID()}`;
    let statement = this.tokens.get(token);
    if (!statement) {
      if (this.active >= activeStatements) {
        throw new AwsFailure(
          'ActiveStatementsExceededException',
          `Active statements exceeded the allowed quota (${activeStatements}).`
        );
      }
      statement = new RedshiftStatement(
        randomUUID(),
        input.Sql,
        parameters,
        call.caller.arn,
        `IAMR:${call.caller.role}`,
        workgroup,
        input.Database,
        this.now()
      );
      this.tokens.set(token, statement);
      this.statements.set(statement.id, statement);
      void this.run(statement, call.fault?.kind === 'never-ends');
    }
    if (input.WaitTimeSeconds !== undefined) {
      await statement.over(input.WaitTimeSeconds * second, call.signal);
    }
    return jsonAnswer({
      Id: statement.id,
      CreatedAt: statement.created / 1000,
      Database: statement.database,
      DbUser: statement.user,
      WorkgroupName: statement.workgroup,
      ...(input.WaitTimeSeconds === undefined
        ? {}
        : { Status: statement.status, HasResultSet: statement.hasResultSet, RedshiftPid: 1 })
    });
  }

  private async describe(call: AwsCall): Promise<AwsAnswer> {
    const input = validated(DescribeStatement, call.input);
    const statement = this.find(input.Id, call);
    if (input.WaitTimeSeconds !== undefined) {
      await statement.over(input.WaitTimeSeconds * this.options.second, call.signal);
    }
    const { started, updated, result } = statement;
    const over = statement.isOver;
    return jsonAnswer({
      Id: statement.id,
      CreatedAt: statement.created / 1000,
      UpdatedAt: updated / 1000,
      Database: statement.database,
      DbUser: statement.user,
      WorkgroupName: statement.workgroup,
      // In nanoseconds.
      Duration: over && started !== undefined ? Math.max(1, updated - started) * 1_000_000 : -1,
      Status: statement.status,
      Error: statement.error,
      HasResultSet: statement.hasResultSet,
      QueryString: statement.sql,
      QueryParameters: statement.parameters.length > 0 ? statement.parameters : undefined,
      RedshiftPid: 1,
      RedshiftQueryId: over ? 1 : -1,
      ResultFormat: 'json',
      ResultRows: statement.hasResultSet ? result?.rows.length : (result?.affected ?? -1),
      ResultSize: over && result ? statement.resultBytes : -1
    });
  }

  private async result(call: AwsCall): Promise<AwsAnswer> {
    const input = validated(GetStatementResult, call.input);
    const statement = this.find(input.Id, call);
    if (input.WaitTimeSeconds !== undefined) {
      await statement.over(input.WaitTimeSeconds * this.options.second, call.signal);
    }
    if (call.fault?.kind === 'result-gone') {
      this.gone.add(statement.id);
    }
    const { result, hasResultSet, id } = statement;
    if (!result || !hasResultSet || this.gone.has(id)) {
      throw new AwsFailure(
        'ResourceNotFoundException',
        'Query does not have result. Please check query status with DescribeStatement.',
        400,
        { ResourceId: id }
      );
    }
    const start = startOf(input.NextToken, id);
    const end = start + this.options.pageRows;
    const isLast = end >= result.rows.length;
    const records = recordsText(result.columns, result.rows.slice(start, end));
    const rest = JSON.stringify({
      ColumnMetadata: columnMetadata(result),
      TotalNumRows: result.rows.length,
      NextToken: isLast ? undefined : tokenOf(end, id)
    });
    return { ...jsonAnswer(null), body: `{"Records":${records},${rest.slice(1)}` };
  }

  private cancel(call: AwsCall): AwsAnswer {
    const statement = this.find(validated(CancelStatement, call.input).Id, call);
    if (statement.isOver) {
      throw new AwsFailure(
        'ValidationException',
        `Could not cancel a query that is already in ${statement.status} state with ID: ${statement.id}`
      );
    }
    statement.error = 'Query was cancelled';
    statement.become('ABORTED', this.now());
    return jsonAnswer({ Status: true });
  }

  /** Statements of others are not to be seen. */
  private find(id: string, { caller }: AwsCall): RedshiftStatement {
    const statement = this.statements.get(id);
    if (statement?.owner !== caller.arn) {
      throw new AwsFailure('ResourceNotFoundException', 'Query does not exist.', 400, {
        ResourceId: id
      });
    }
    return statement;
  }

  private async run(statement: RedshiftStatement, neverEnds: boolean): Promise<void> {
    const { database, delay, resultBytes } = this.options;
    await turn();
    statement.become('PICKED', this.now());
    await turn();
    statement.become('STARTED', this.now());
    await statement.over(delay, new AbortController().signal);
    if (statement.isOver || neverEnds) {
      return;
    }
    try {
      if (statement.database !== database) {
        throw new Error(`FATAL: database "${statement.database}" does not exist`);
      }
      const { text, values } = namedParameters(statement.sql, statement.parameters);
      const result = await this.warehouse.run({ user: statement.user, text, values });
      const sizes = result.rows.map(row => JSON.stringify(row).length);
      statement.resultBytes = sizes.reduce((sum, size) => sum + size, 0);
      if (sizes.some(size => size > rowBytes)) {
        throw new Error('ERROR: Row size exceeds the limit of 64 KB');
      }
      if (statement.resultBytes > resultBytes) {
        throw new Error(`ERROR: Query result exceeds the limit of ${resultBytes} bytes`);
      }
      statement.result = result;
      statement.become('FINISHED', this.now());
    } catch (error) {
      statement.error = errorText(error);
      statement.become('FAILED', this.now());
    }
  }
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function errorText(error: unknown): string {
  if (error instanceof WarehouseError) {
    const { message, position } = error.failure;
    return `ERROR: ${message}${position === undefined ? '' : `\n  Position: ${position}`}`;
  }
  return error instanceof Error ? error.message : String(error);
}

const tokenOf = (start: number, id: string): string =>
  Buffer.from(`${start} ${id}`).toString('base64');

function startOf(token: string | undefined, id: string): number {
  if (token === undefined) {
    return 0;
  }
  const [start, of] = Buffer.from(token, 'base64').toString().split(' ');
  if (of !== id) {
    throw new AwsFailure('ValidationException', 'Invalid NextToken.');
  }
  return Number(start);
}
