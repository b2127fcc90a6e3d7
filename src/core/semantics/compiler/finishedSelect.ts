import {
  all,
  binary,
  column,
  minus,
  number,
  output,
  ratio,
  sum,
  times,
  value,
  type Expression,
  type Ordering,
  type OutputColumn,
  type Select
} from '../Expression.js';
import { select } from '../Select.js';
import type { Group, SemanticQuery } from '../SemanticQuery.js';
import { classesSelect } from './classesSelect.js';
import { groupNames } from './groupColumns.js';
import { addsUp, measureColumns, type MeasureColumns } from './measureColumns.js';
import { renameExpression } from './renameAliases.js';

/**
 * What is derived from the figures: changes, shares, conditions, ranks, order, limit, one total.
 * @returns null where the figures cannot give it
 */
export function finishedSelect(query: SemanticQuery, base: Select): Select | null {
  if (query.classes) {
    return classesSelect(query, base);
  }
  const columns = measureColumns(query);
  const where = havingCondition(query, columns);
  const { limit } = query;
  if (where === null || (limit?.per && !isAmong(limit.per, query.groups))) {
    return null; // the first rows of each warehouse need rows that have a warehouse
  }
  if (query.sharePer && !isAmong(query.sharePer, query.groups)) {
    return null;
  }
  // What does not add up has no share; a percentage is one.
  if (query.share && columns.every(({ share, unit }) => share === null && unit !== 'percent')) {
    return null;
  }
  const rows = rowsSelect(query, columns, base, where);
  return query.totalled ? totalSelect(query, columns, rows) : rows;
}

const isAmong = (group: Group, groups: readonly Group[]): boolean =>
  groups.some(other => groupNames(other)[0] === groupNames(group)[0]);

function rowsSelect(
  query: SemanticQuery,
  columns: readonly MeasureColumns[],
  base: Select,
  where: Expression | 'none'
): Select {
  const names = base.columns.map(({ name }) => name);
  const derived = columns.flatMap(each => derivedColumns(each, query.sharePer));
  const orderBy = orderOf(query, columns, base);
  const count = query.limit?.count ?? null;
  if (derived.length === 0 && where === 'none' && !query.limit?.per) {
    // A bare name may be a column of several joined tables, too: a key is ordered by its column.
    const inBase = ({ of, direction }: Ordering): Ordering => {
      const source = base.columns.find(({ name }) => of.kind === 'column' && of.name === name)?.of;
      return { of: source?.kind === 'column' ? source : of, direction };
    };
    return { ...base, orderBy: orderBy.map(inBase), limit: count };
  }
  const named = { name: 'figures', select: base };
  const shown = [...names.map(name => ({ name, of: figure(name) })), ...derived];
  const condition = where === 'none' ? null : where;
  // A share is of all there is, not of what a condition leaves of it.
  const shares = condition !== null && columns.some(({ share }) => share !== null);
  const rows: Rows = shares
    ? {
        with: [
          { name: 'all_figures', select: base },
          {
            name: 'figures',
            select: select({ columns: inAll(shown), from: fromNamed('all_figures') })
          }
        ],
        shown: shown.map(({ name }) => ({ name, of: figure(name) })),
        where: condition,
        orderBy
      }
    : { with: [named], shown, where: condition, orderBy };
  return query.limit?.per
    ? rankedSelect(query.limit.per, query.limit.count, rows)
    : select({
        with: rows.with,
        columns: rows.shown,
        from: fromNamed('figures'),
        where: rows.where,
        orderBy,
        limit: count
      });
}

/** Rows of figures with what is derived from them, on their way to the result. */
interface Rows {
  readonly with: Select['with'];
  readonly shown: readonly OutputColumn[];
  readonly where: Expression | null;
  readonly orderBy: readonly Ordering[];
}

const fromNamed = (name: string): Select['from'] => ({ kind: 'named', name, alias: name });

const inAll = (columns: readonly OutputColumn[]): OutputColumn[] =>
  columns.map(({ name, of }) => ({ name, of: renameExpression(of, () => 'all_figures') }));

/** The rows that are left, added up; null where they do not add up or are not there. */
function totalSelect(
  query: SemanticQuery,
  columns: readonly MeasureColumns[],
  rows: Select
): Select | null {
  const isSum = columns.length > 0 && columns.every(({ use }) => addsUp(use));
  if (!isSum || query.groups.length === 0 || query.limit?.per || query.versus) {
    return null;
  }
  const names = columns.flatMap(({ value: name, share }) => [name, ...(share ? [share] : [])]);
  return select({
    with: [...rows.with, { name: 'shown', select: { ...rows, with: [] } }],
    columns: names.map(name => ({ name, of: sum(column('shown', name)) })),
    from: fromNamed('shown')
  });
}

/** The first rows of each member of a group. */
function rankedSelect(per: Group, count: number, parts: Rows): Select {
  const partition = groupNames(per).slice(0, 1);
  const inFigures = ({ of, direction }: Ordering): Ordering => ({
    of: of.kind === 'column' ? column('figures', of.name) : of,
    direction
  });
  const place: OutputColumn = {
    name: 'place',
    of: {
      kind: 'window',
      name: 'row_number',
      of: null,
      partition: partition.map(name => column('figures', name)),
      order: parts.orderBy.map(inFigures)
    }
  };
  const ranked = select({
    columns: [...parts.shown, place],
    from: fromNamed('figures'),
    where: parts.where
  });
  return select({
    with: [...parts.with, { name: 'ranked', select: ranked }],
    columns: ranked.columns.map(({ name }) => ({ name, of: column('ranked', name) })),
    from: fromNamed('ranked'),
    where: binary(column('ranked', 'place'), '<=', number(count)),
    orderBy: [
      ...partition.map(name => ({ of: output(name), direction: 'asc' as const })),
      { of: output('place'), direction: 'asc' }
    ]
  });
}

const figure = (name: string): Expression => column('figures', name);

function changeOf({ value: now, before }: MeasureColumns): Expression | null {
  return before === null ? null : minus(figure(now), figure(before));
}

function changePercentOf(columns: MeasureColumns): Expression | null {
  const change = changeOf(columns);
  return change && columns.before
    ? times(number(100), ratio(change, figure(columns.before)))
    : null;
}

/** The conditions on figures; null where a figure has no such column, as a change without a window. */
function havingCondition(
  query: SemanticQuery,
  columns: readonly MeasureColumns[]
): Expression | 'none' | null {
  const conditions = query.having.map(({ measure, of, operator, value: bound }) => {
    const target = havingTarget(columns[measure], of);
    const other = typeof bound === 'number' ? null : columns[bound.measure];
    const than =
      typeof bound === 'number'
        ? value(bound)
        : other
          ? times(number(bound.factor), figure(other.value))
          : null;
    return target && than && binary(target, operator, than);
  });
  return conditions.every(condition => condition !== null) ? (all(conditions) ?? 'none') : null;
}

function havingTarget(
  columns: MeasureColumns | undefined,
  of: SemanticQuery['having'][number]['of']
): Expression | null {
  if (!columns) {
    return null;
  }
  switch (of) {
    case 'value':
      return figure(columns.value);
    case 'change':
      return changeOf(columns);
    case 'changePercent':
      return changePercentOf(columns);
  }
}

function derivedColumns(columns: MeasureColumns, per: Group | null): OutputColumn[] {
  const of = figure;
  const derived: OutputColumn[] = [];
  const change = changeOf(columns);
  const percent = changePercentOf(columns);
  if (columns.change && change) {
    derived.push({ name: columns.change, of: change });
  }
  if (columns.changePercent && percent) {
    derived.push({ name: columns.changePercent, of: percent });
  }
  if (columns.share) {
    const total: Expression = {
      kind: 'window',
      name: 'sum',
      of: of(columns.value),
      partition: per ? groupNames(per).slice(0, 1).map(figure) : [],
      order: []
    };
    derived.push({ name: columns.share, of: times(number(100), ratio(of(columns.value), total)) });
  }
  return derived;
}

function orderOf(
  query: SemanticQuery,
  columns: readonly MeasureColumns[],
  base: Select
): Ordering[] {
  const names = base.columns.map(({ name }) => name);
  const asked = query.order.flatMap(({ by, direction }) => {
    const name = 'field' in by ? by.field : columns[by.measure]?.value;
    return name !== undefined && (names.includes(name) || 'measure' in by)
      ? [{ of: output(name), direction }]
      : [];
  });
  const [first] = columns;
  const times = query.groups.filter(({ kind }) => kind === 'time').flatMap(groupNames);
  const usual: Ordering[] =
    asked.length > 0
      ? []
      : times.length > 0
        ? times.map(name => ({ of: output(name), direction: 'asc' as const }))
        : first && query.groups.length > 0
          ? [{ of: output(first.value), direction: 'desc' as const }]
          : [];
  const keys = query.groups.flatMap(group => groupNames(group).slice(0, 1));
  const ordered = new Set(
    [...asked, ...usual].map(({ of }) => (of.kind === 'column' ? of.name : ''))
  );
  const ties = keys
    .filter(name => !ordered.has(name))
    .map(name => ({ of: output(name), direction: 'asc' as const }));
  return [...asked, ...usual, ...ties];
}
