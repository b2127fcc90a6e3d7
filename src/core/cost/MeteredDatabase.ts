import type { DatabaseClient, Parameter, RunOptions } from '../database/DatabaseClient.js';
import type { Dialect } from '../database/Dialect.js';
import type { ResultTable } from '../database/ResultTable.js';
import type { GuardedSql } from '../sql/GuardedSql.js';
import type { CostTracker } from './CostTracker.js';

/** A paid database, which stops when the budget is spent; what nobody asked for is charged to all. */
export class MeteredDatabase implements DatabaseClient {
  constructor(
    private readonly inner: DatabaseClient,
    private readonly costs: CostTracker
  ) {}

  get dialect(): Dialect {
    return this.inner.dialect;
  }

  get today(): string {
    return this.inner.today;
  }

  get dataVersion(): string {
    return this.inner.dataVersion;
  }

  /** @throws AssistantError `agent/budget-spent`, and as the database does */
  async run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    options: RunOptions
  ): Promise<ResultTable> {
    this.costs.check();
    return this.inner.run(sql, parameters, {
      ...options,
      onUsage: usage => {
        if (options.onUsage) {
          options.onUsage(usage);
        } else {
          this.costs.charge(null, usage);
        }
      }
    });
  }
}
