import type { Translation } from '../language/Translation.js';
import type { Drift } from './Drift.js';
import { lostFigures } from './lostFigures.js';

/** How a database differs and what that costs, in sentences; none where it is as it should be. */
export function driftSentences(drift: Drift, trans: Translation): readonly string[] {
  const list = (names: readonly string[]): string => names.join(', ');
  const tablesOf = new Map<string, string[]>();
  for (const { table, column } of drift.extraColumns) {
    tablesOf.set(table, [...(tablesOf.get(table) ?? []), column]);
  }
  const lost = lostFigures(drift, trans);
  return [
    ...drift.missingTables.map(table => trans.__('There is no table %1.', table)),
    ...drift.columns.map(({ table, column, expected, found, isUsable }) => {
      if (found === null) {
        return trans.__('The table %1 has no column %2.', table, column);
      }
      return isUsable
        ? trans.__('The column %1 of %2 is %3 instead of %4.', column, table, found, expected)
        : trans.__(
            'The column %1 of %2 is %3 instead of %4, and cannot be used.',
            column,
            table,
            found,
            expected
          );
    }),
    ...(lost.length > 0 ? [trans.__('So these cannot be told: %1.', list(lost))] : []),
    ...[...tablesOf].map(([table, columns]) =>
      trans.__('The table %1 has columns that are not read: %2.', table, list(columns))
    ),
    ...(drift.extraTables.length > 0
      ? [trans.__('There are tables that are not read: %1.', list(drift.extraTables))]
      : [])
  ];
}
