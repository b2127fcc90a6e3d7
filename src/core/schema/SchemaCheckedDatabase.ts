import type { DatabaseClient, Parameter, RunOptions } from '../database/DatabaseClient.js';
import type { Dialect } from '../database/Dialect.js';
import type { ResultTable } from '../database/ResultTable.js';
import type { GuardedSql } from '../sql/GuardedSql.js';
import { lossError } from './lossError.js';
import { lostColumn } from './lostColumn.js';
import type { SchemaProvider } from './SchemaProvider.js';

/** A database that is not asked for what it is known not to have. */
export class SchemaCheckedDatabase implements DatabaseClient {
  readonly dialect: Dialect;

  constructor(
    private readonly inner: DatabaseClient,
    private readonly schema: Pick<SchemaProvider, 'drift'>
  ) {
    this.dialect = inner.dialect;
  }

  get today(): string {
    return this.inner.today;
  }

  get dataVersion(): string {
    return this.inner.dataVersion;
  }

  /** @throws AssistantError `query/no-table`, `query/no-column`, `query/column-type` besides */
  async run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    options: RunOptions
  ): Promise<ResultTable> {
    const drift = await this.schema.drift();
    const loss = drift && lostColumn(sql.text, drift);
    if (loss) {
      throw lossError(loss);
    }
    return this.inner.run(sql, parameters, options);
  }
}
