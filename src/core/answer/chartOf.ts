import { chooseChart } from '../charts/chooseChart.js';
import type { ChartSpecification } from '../charts/ChartSpecification.js';
import type { ResultTable } from '../database/ResultTable.js';
import type { Translation } from '../language/Translation.js';
import { groupNames } from '../semantics/compiler/groupColumns.js';
import { measureColumns } from '../semantics/compiler/measureColumns.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { QueryWords } from './QueryWords.js';

/** The chart of figures by groups; null where rows, or a single figure, say more. */
export function chartOf(
  query: SemanticQuery,
  table: ResultTable,
  words: QueryWords,
  trans: Translation
): ChartSpecification | null {
  if (
    query.rows ||
    query.classes ||
    query.measures.length === 0 ||
    query.groups.length === 0 ||
    query.totalled
  ) {
    return null;
  }
  const times = new Set(query.groups.filter(({ kind }) => kind === 'time').flatMap(groupNames));
  const labels = new Set(query.groups.flatMap(group => groupNames(group).slice(-1)));
  // Changes and shares are left out: they tell of the figures, in units of their own.
  const units = new Map(
    measureColumns(query).flatMap(({ value, before, unit }) =>
      before === null
        ? [[value, unit]]
        : [
            [value, unit],
            [before, unit]
          ]
    )
  );
  const roles = table.columns.map(({ name }) =>
    times.has(name)
      ? ('time' as const)
      : labels.has(name)
        ? ('category' as const)
        : units.has(name) && units.get(name) !== 'date'
          ? ('measure' as const)
          : ('other' as const)
  );
  return chooseChart(
    {
      table,
      roles,
      units: table.columns.map(({ name }) => units.get(name) ?? null),
      title: words.query(query)
    },
    trans
  );
}
