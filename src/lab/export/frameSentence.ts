import type { ResultTable } from '../../core/database/ResultTable.js';
import type { Translation } from '../../core/language/Translation.js';

/** What was done, once a table is a DataFrame. */
export function frameSentence(name: string, table: ResultTable, trans: Translation): string {
  return trans._n(
    '%2 is a DataFrame of %1 row',
    '%2 is a DataFrame of %1 rows',
    table.rowCount,
    name
  );
}
