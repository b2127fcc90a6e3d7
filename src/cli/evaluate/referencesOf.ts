import type { Alternative } from './Alternative.js';
import type { QuestionItem } from './QuestionItem.js';

/** SQL whose rows are a right answer. */
export interface Reference {
  readonly sql: string;
  readonly kind: 'main' | Alternative['kind'];
  readonly must: Alternative['must'];
  readonly orderBy: readonly string[];
}

/** Every right answer to what can be answered, the reference itself coming first. */
export function referencesOf(item: QuestionItem): readonly Reference[] {
  const sql = item.sql_duckdb ?? item.sql;
  const orderBy = item.order_matters ? item.order_by : [];
  const others = item.alternatives.map(other => ({
    ...other,
    must: other.must ?? item.must,
    // Another reference with columns of its own need not have those of the question's order.
    orderBy: other.orderBy ?? (other.must ? [] : orderBy)
  }));
  return sql === undefined ? others : [{ sql, kind: 'main', must: item.must, orderBy }, ...others];
}

/** What an accepted answer to what is to be refused or asked back may hold. */
export const answerReferencesOf = (item: QuestionItem): readonly Reference[] =>
  item.answer_sql.map(({ sql, must, orderBy = [] }) => ({ sql, kind: 'main', must, orderBy }));
