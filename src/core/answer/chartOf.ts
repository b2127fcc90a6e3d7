import { chooseChart } from '../charts/chooseChart.js';
import type { ChartSpecification } from '../charts/ChartSpecification.js';
import type { ResultTable } from '../database/ResultTable.js';
import { groupNames } from '../semantics/compiler/groupColumns.js';
import { measureColumns } from '../semantics/compiler/measureColumns.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { QueryWords } from './QueryWords.js';

/** The chart of figures by groups; null where rows, or a single figure, say more. */
export function chartOf(
  query: SemanticQuery,
  table: ResultTable,
  words: QueryWords
): ChartSpecification | null {
  if (query.rows || query.measures.length === 0 || query.groups.length === 0) {
    return null;
  }
  const times = new Set(query.groups.filter(({ kind }) => kind === 'time').flatMap(groupNames));
  const labels = new Set(query.groups.flatMap(group => groupNames(group).slice(-1)));
  const figures = new Set(measureColumns(query).flatMap(({ value, before }) => [value, before]));
  const roles = table.columns.map(({ name }) =>
    times.has(name)
      ? ('time' as const)
      : labels.has(name)
        ? ('category' as const)
        : figures.has(name)
          ? ('measure' as const)
          : ('other' as const)
  );
  return chooseChart({ table, roles, title: words.query(query) });
}
