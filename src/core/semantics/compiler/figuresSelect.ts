import type { PersonaName } from '../../session/personas.js';
import {
  all,
  average,
  binary,
  coalesce,
  column,
  largest,
  minus,
  number,
  output,
  ratio,
  smallest,
  times,
  value,
  type Expression,
  type Ordering,
  type OutputColumn,
  type Select
} from '../Expression.js';
import { dimensions } from '../model/Dimension.js';
import type { MeasureUnit } from '../model/Measure.js';
import { mayRead, measureNamed, relations } from '../model/semanticModel.js';
import { select } from '../Select.js';
import type { Filter, Group, SemanticQuery } from '../SemanticQuery.js';
import { branchesOf, type Branch, type Figure } from './branchesOf.js';
import { conditionsOf, isDirect } from './conditionOf.js';
import { fromRelation } from './fromRelation.js';
import { groupColumns, groupNames, type GroupColumn } from './groupColumns.js';
import { isAdditive, measureColumns, type MeasureColumns } from './measureColumns.js';

const combiners = { avg: average, max: largest, min: smallest } as const;

/** Figures, split by groups; without a measure, the members of the groups. */
export function figuresSelect(
  query: SemanticQuery,
  persona: PersonaName,
  today: string
): Select | null {
  if (query.limit?.per && !isAmong(query.limit.per, query.groups)) {
    return null; // the first rows of each warehouse need rows that have a warehouse
  }
  const columns = measureColumns(query);
  if (!query.having.every(({ measure, of }) => havingTarget(columns[measure], of))) {
    return null; // a change needs a window to compare with
  }
  const base =
    query.measures.length > 0
      ? figuresOf(query, persona, today)
      : membersSelect(query, query.groups, query.filters, persona, today);
  return base && finished(query, base);
}

const isAmong = (group: Group, groups: readonly Group[]): boolean =>
  groups.some(other => groupNames(other)[0] === groupNames(group)[0]);

function figuresOf(query: SemanticQuery, persona: PersonaName, today: string): Select | null {
  const branches = branchesOf(query, persona, today);
  const spine = query.keepEmpty ? spineOf(query, persona, today) : null;
  if (!branches || (query.keepEmpty && !spine)) {
    return null;
  }
  const [only] = branches;
  if (only && branches.length === 1 && !spine) {
    return branchSelect(query.groups, only, only.figures, query.groups.length === 0);
  }
  return unionOf(query, branches, spine);
}

/** One branch; figures that are not its own are empty columns. */
function branchSelect(
  groups: readonly Group[],
  branch: Branch,
  figures: readonly Figure[],
  fillEmpty: boolean
): Select {
  const perMember = branch.figures.find(({ use }) => use.per && use.combine);
  if (perMember?.use.per) {
    return combinedSelect(groups, perMember.use.per, branch, figures);
  }
  const keys = columnsOf(groups, branch);
  const own = new Set(branch.figures.map(figure => figure.column));
  const filled = (figure: Figure): Expression =>
    fillEmpty && isAdditive(measureNamed(figure.use.name).unit)
      ? coalesce(figure.of, number(0))
      : figure.of;
  const columns: OutputColumn[] = [
    ...keys.map(({ name, of, isKey }) => ({ name, of: isKey ? of : largest(of) })),
    ...figures.map(figure => ({
      name: figure.column,
      of: own.has(figure.column) ? filled(figure) : emptyFigure(figure)
    }))
  ];
  return select({
    columns,
    ...fromRelation(branch.relation, [
      ...columns.map(({ of }) => of),
      ...(branch.where ? [branch.where] : [])
    ]),
    where: branch.where,
    groupBy: keys.filter(({ isKey }) => isKey).map(({ of }) => of)
  });
}

/** A figure per member of `per`, combined within the groups. */
function combinedSelect(
  groups: readonly Group[],
  per: Group,
  branch: Branch,
  figures: readonly Figure[]
): Select {
  const plain = branch.figures.map(figure => ({
    ...figure,
    use: { ...figure.use, per: null, combine: null }
  }));
  const inner = branchSelect([...groups, per], { ...branch, figures: plain }, plain, false);
  const keys = columnsOf(groups, branch);
  return select({
    columns: [
      ...keys.map(({ name, isKey }) => ({
        name,
        of: isKey ? column('members', name) : largest(column('members', name))
      })),
      ...figures.map(figure => ({
        name: figure.column,
        of: branch.figures.includes(figure)
          ? combiners[figure.use.combine ?? 'avg'](column('members', figure.column))
          : emptyFigure(figure)
      }))
    ],
    from: { kind: 'union', selects: [inner], alias: 'members' },
    groupBy: keys.filter(({ isKey }) => isKey).map(({ name }) => column('members', name))
  });
}

/** Branches one below another, then one row per group: nothing is joined, so nothing fans out. */
function unionOf(query: SemanticQuery, branches: readonly Branch[], spine: Select | null): Select {
  const figures = branches.flatMap(branch => branch.figures);
  const parts = branches.map(branch => branchSelect(query.groups, branch, figures, false));
  const [first] = branches;
  const keys = first ? columnsOf(query.groups, first) : [];
  const spinePart = spine && {
    ...spine,
    columns: [
      ...spine.columns,
      ...figures.map(figure => ({ name: figure.column, of: emptyFigure(figure) }))
    ]
  };
  const of = (name: string): Expression => column('parts', name);
  return select({
    columns: [
      ...keys.map(({ name, isKey }) => ({ name, of: isKey ? of(name) : largest(of(name)) })),
      ...figures.map(figure => ({
        name: figure.column,
        of: isAdditive(measureNamed(figure.use.name).unit)
          ? coalesce(largest(of(figure.column)), number(0))
          : largest(of(figure.column))
      }))
    ],
    from: {
      kind: 'union',
      selects: spinePart ? [spinePart, ...parts] : parts,
      alias: 'parts'
    },
    groupBy: keys.filter(({ isKey }) => isKey).map(({ name }) => of(name))
  });
}

/** Every member of the one group, whether or not it has figures. */
function spineOf(query: SemanticQuery, persona: PersonaName, today: string): Select | null {
  const [group, ...others] = query.groups;
  if (group?.kind !== 'dimension' || others.length > 0) {
    return null;
  }
  const own = query.filters.filter(
    filter => filter.kind === 'members' && filter.dimension === group.name
  );
  return membersSelect(query, [group], own, persona, today);
}

function membersSelect(
  query: SemanticQuery,
  groups: readonly Group[],
  filters: readonly Filter[],
  persona: PersonaName,
  today: string
): Select | null {
  const [first] = groups;
  if (first?.kind !== 'dimension' || (query.period && query.measures.length === 0)) {
    return null;
  }
  const able = dimensions[first.name].homes
    .filter(name => mayRead(persona, name))
    .map(name => relations[name])
    .filter(relation => groups.every(group => groupColumns(group, relation, null)));
  const relation =
    able.find(home => filters.every(filter => isDirect(filter, home, today))) ??
    able.find(home => conditionsOf(filters, home, today));
  const conditions = relation && conditionsOf(filters, relation, today);
  if (!relation || !conditions) {
    return null;
  }
  const where = all(conditions);
  const columns = groups
    .flatMap(group => groupColumns(group, relation, null) ?? [])
    .map(({ name, of }) => ({ name, of }));
  return select({
    distinct: true,
    columns,
    ...fromRelation(relation, [...columns.map(({ of }) => of), ...(where ? [where] : [])]),
    where
  });
}

const columnsOf = (groups: readonly Group[], branch: Branch): readonly GroupColumn[] =>
  groups.flatMap(group => groupColumns(group, branch.relation, branch.event) ?? []);

const emptyTypes: Readonly<Record<MeasureUnit, 'integer' | 'decimal' | 'double'>> = {
  count: 'integer',
  units: 'integer',
  money: 'decimal',
  price: 'double',
  days: 'double',
  percent: 'double'
};

function emptyFigure({ use }: Figure): Expression {
  const type = use.combine === 'avg' ? 'double' : emptyTypes[measureNamed(use.name).unit];
  return { kind: 'empty', type };
}

/** What is derived from the figures: changes, shares, conditions, ranks, order, limit. */
function finished(query: SemanticQuery, base: Select): Select {
  const columns = measureColumns(query);
  const names = base.columns.map(({ name }) => name);
  const derived = columns.flatMap(derivedColumns);
  const needsFigures = derived.length > 0 || query.having.length > 0 || query.limit?.per;
  const orderBy = orderOf(query, columns, base);
  // A bare name may be a column of several joined tables, too: a key is ordered by its column.
  const inBase = ({ of, direction }: Ordering): Ordering => {
    const source = base.columns.find(({ name }) => of.kind === 'column' && of.name === name)?.of;
    return { of: source?.kind === 'column' ? source : of, direction };
  };
  if (!needsFigures) {
    return { ...base, orderBy: orderBy.map(inBase), limit: query.limit?.count ?? null };
  }
  const where = all(
    query.having.flatMap(({ measure, of, operator, value: bound }) => {
      const target = havingTarget(columns[measure], of);
      return target ? [binary(target, operator, value(bound))] : [];
    })
  );
  const shown = [...names.map(name => ({ name, of: figure(name) })), ...derived];
  const from = { kind: 'named', name: 'figures', alias: 'figures' } as const;
  const named = { name: 'figures', select: base };
  if (!query.limit?.per) {
    return select({
      with: [named],
      columns: shown,
      from,
      where,
      orderBy,
      limit: query.limit?.count ?? null
    });
  }
  return rankedSelect(query.limit.per, query.limit.count, { named, shown, where, orderBy });
}

/** The first rows of each member of a group. */
function rankedSelect(
  per: Group,
  count: number,
  parts: {
    named: { name: string; select: Select };
    shown: readonly OutputColumn[];
    where: Expression | null;
    orderBy: readonly Ordering[];
  }
): Select {
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
    from: { kind: 'named', name: 'figures', alias: 'figures' },
    where: parts.where
  });
  return select({
    with: [parts.named, { name: 'ranked', select: ranked }],
    columns: ranked.columns.map(({ name }) => ({ name, of: column('ranked', name) })),
    from: { kind: 'named', name: 'ranked', alias: 'ranked' },
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

function derivedColumns(columns: MeasureColumns): OutputColumn[] {
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
      partition: [],
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
