import type { ResultTable } from '../database/ResultTable.js';
import type { Translation } from '../language/Translation.js';
import { groupNames } from '../semantics/compiler/groupColumns.js';
import { measureColumns, type MeasureColumns } from '../semantics/compiler/measureColumns.js';
import type { Group, SemanticQuery } from '../semantics/SemanticQuery.js';
import { isOrderGroup } from '../reading/assembly/conventions.js';
import { formatFigure } from './formatFigure.js';
import { plainText } from './plainText.js';
import type { QueryWords } from './QueryWords.js';
import { timeLabel } from './timeLabel.js';

interface Told {
  readonly query: SemanticQuery;
  readonly table: ResultTable;
  readonly words: QueryWords;
  readonly trans: Translation;
  readonly locale: string;
}

/** The answer in one sentence, from the result itself: figure, unit, window, number of rows. */
export function sentenceOf(told: Told): string {
  const { query, table, words, trans } = told;
  const where = words.conditions(query).join(' · ');
  if (table.rowCount === 0) {
    return where
      ? trans.__('Nothing matches: %1.', where)
      : trans.__('There is nothing of that kind.');
  }
  const what =
    query.rows || query.classes || query.measures.length === 0 ? listed(told) : figures(told);
  return where ? trans.__('%1: %2.', what, where) : trans.__('%1.', what);
}

function listed({ query, table, words, trans }: Told): string {
  const [group, ...others] = query.groups;
  if (query.classes?.counted && group) {
    return capital(trans.__('%1 by ABC class', words.plural(group)));
  }
  const counted = query.rows
    ? words.countedRows(query.rows, table.rowCount)
    : group && others.length === 0
      ? words.countedMembers(group, table.rowCount)
      : trans._n('%1 row', '%1 rows', table.rowCount);
  return table.truncated ? trans.__('The first %1', counted) : counted;
}

function figures(told: Told): string {
  const { query, table, words, trans } = told;
  const columns = measureColumns(query);
  if (query.groups.length === 0 || query.totalled) {
    return capital(columns.map(each => figureAt(told, each, 0)).join(', '));
  }
  const by = query.groups.map(group => words.group(group)).join(', ');
  const [first] = columns;
  const [group] = query.groups;
  if (!first || !group) {
    return trans._n('%1 row', '%1 rows', table.rowCount);
  }
  const label = words.measure(first.use);
  const top = topRow(table, first.value);
  const member = memberAt(told, group, top);
  return capital(
    trans.__(
      '%1 by %2, %3; highest %4 with %5',
      label,
      by,
      trans._n('%1 row', '%1 rows', table.rowCount),
      member,
      formatFigure(valueAt(table, top, first.value), first.unit, told.locale)
    )
  );
}

/** What a row is told by: a name, or a stretch of time in words. */
function memberAt({ table, trans }: Told, group: Group, row: number): string {
  const cells = groupNames(group).map(name => valueAt(table, row, name));
  // An order is told by its number, whatever else is shown of it.
  const cell = cells.at(isOrderGroup(group) ? 0 : -1);
  return group.kind === 'time'
    ? timeLabel(group.unit, cell ?? null, trans)
    : plainText(String(cell ?? '–'));
}

function figureAt(
  { table, words, trans, locale }: Told,
  columns: MeasureColumns,
  row: number
): string {
  const label = words.measure(columns.use);
  const now = formatFigure(valueAt(table, row, columns.value), columns.unit, locale);
  if (columns.share !== null) {
    const share = formatFigure(valueAt(table, row, columns.share), 'percent', locale);
    return trans.__('%1 %2, %3 of the total', label, now, share);
  }
  if (columns.before === null) {
    return trans.__('%1 %2', label, now);
  }
  const before = formatFigure(valueAt(table, row, columns.before), columns.unit, locale);
  return trans.__('%1 %2, before %3', label, now, before);
}

function topRow(table: ResultTable, name: string): number {
  let top = 0;
  for (let row = 1; row < table.rowCount; row += 1) {
    const [value, best] = [valueAt(table, row, name), valueAt(table, top, name)];
    if (value !== null && (best === null || value > best)) {
      top = row;
    }
  }
  return top;
}

const valueAt = (table: ResultTable, row: number, name: string): ReturnType<ResultTable['value']> =>
  table.value(
    row,
    table.columns.findIndex(column => column.name === name)
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
