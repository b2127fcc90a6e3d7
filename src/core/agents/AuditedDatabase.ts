import type { Auditor } from '../audit/AuditTrail.js';
import type { OnUsage } from '../cost/Usage.js';
import type { DatabaseClient, Parameter, RunOptions } from '../database/DatabaseClient.js';
import type { Dialect } from '../database/Dialect.js';
import type { ResultTable } from '../database/ResultTable.js';
import { inlineParameters } from '../semantics/compiler/inlineParameters.js';
import type { Session } from '../session/SessionManager.js';
import type { GuardedSql } from '../sql/GuardedSql.js';

/** Whose statements they are, and where what they do and use is written down. */
interface AuditedBy {
  readonly session: Session;
  readonly auditor: Auditor;
  readonly clock: { now(): number };
  /** Throws where the session may not ask any more. */
  readonly authorise: () => void;
  readonly onUsage: OnUsage;
}

/** The database for one question: every statement is authorised, and goes into the journal. */
export class AuditedDatabase implements DatabaseClient {
  readonly dialect: Dialect;
  readonly today: string;
  readonly dataVersion: string;

  constructor(
    private readonly inner: DatabaseClient,
    private readonly by: AuditedBy
  ) {
    this.dialect = inner.dialect;
    this.today = inner.today;
    this.dataVersion = inner.dataVersion;
  }

  async run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    options: RunOptions
  ): Promise<ResultTable> {
    const { session, auditor, clock, authorise, onUsage } = this.by;
    authorise();
    const started = clock.now();
    let rows: number | null = null;
    try {
      const table = await this.inner.run(sql, parameters, { ...options, onUsage });
      rows = table.rowCount;
      return table;
    } finally {
      auditor.record(session, {
        event: 'sql-executed',
        sql: inlineParameters({ text: sql.text, parameters }),
        rows,
        milliseconds: clock.now() - started
      });
    }
  }
}
