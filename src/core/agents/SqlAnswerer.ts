import { bareAnswer } from '../answer/bareAnswer.js';
import type { Answer } from '../answer/Outcome.js';
import type { Translation } from '../language/Translation.js';
import type { GuardRefusal } from '../sql/GuardVerdict.js';
import type { SqlGuard } from '../sql/SqlGuard.js';
import type { Asked } from './ReadingRunner.js';

interface AnswererPorts {
  /** Loads the guard of free-form SQL, with its parser, when it is first needed. */
  readonly loadGuard: () => Promise<SqlGuard>;
  readonly trans: Translation;
}

/** From SQL of unknown origin to its rows: only what the guard lets pass runs. */
export class SqlAnswerer {
  constructor(private readonly ports: AnswererPorts) {}

  /** @param milliseconds how long it has taken so far */
  async answer(
    sql: string,
    query: Asked,
    rowLimit: number,
    milliseconds: () => number
  ): Promise<Answer | GuardRefusal> {
    const { loadGuard, trans } = this.ports;
    query.onPhase?.('checking');
    const guard = await loadGuard();
    const verdict = guard.guard(sql, query.session.persona);
    if (!verdict.allowed) {
      return verdict;
    }
    query.onPhase?.('running', query.meter.estimateUsd(query.database.dialect));
    const table = await query.database.run(verdict.sql, [], { signal: query.signal, rowLimit });
    const sentence = table.truncated
      ? trans.__('The first %1 rows; there are more.', table.rowCount)
      : trans._n('%1 row.', '%1 rows.', table.rowCount);
    return bareAnswer(
      { question: query.request.text, sentence, table, milliseconds: milliseconds() },
      { sql: verdict.sql.text }
    );
  }
}
