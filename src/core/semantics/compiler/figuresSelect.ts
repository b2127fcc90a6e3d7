import type { PersonaName } from '../../session/personas.js';
import {
  all,
  coalesce,
  column,
  largest,
  number,
  type Expression,
  type OutputColumn,
  type Select
} from '../Expression.js';
import { dimensions } from '../model/Dimension.js';
import type { MeasureUnit } from '../model/Measure.js';
import { mayRead, relations } from '../model/semanticModel.js';
import { select } from '../Select.js';
import type { Filter, Group, SemanticQuery } from '../SemanticQuery.js';
import { allowsDates } from './allowsDates.js';
import { branchesOf, type Branch, type Figure } from './branchesOf.js';
import { conditionsOf, isDirect, periodCondition } from './conditionOf.js';
import { settlesStatus } from './settlesStatus.js';
import { fromRelation } from './fromRelation.js';
import { finishedSelect } from './finishedSelect.js';
import { attributeColumns, columnsOfGroups, type GroupColumn } from './groupColumns.js';
import { combined, within } from './combined.js';
import { isAdditive, unitOf } from './measureColumns.js';

/** Figures, split by groups; without a measure, the members of the groups. */
export function figuresSelect(
  query: SemanticQuery,
  persona: PersonaName,
  today: string
): Select | null {
  const base =
    query.measures.length > 0
      ? figuresOf(query, persona, today)
      : membersSelect(query, query.groups, query.filters, persona, today);
  return base && finishedSelect(query, base);
}

function figuresOf(query: SemanticQuery, persona: PersonaName, today: string): Select | null {
  if (!allowsDates(query)) {
    return null;
  }
  const branches = branchesOf(query, persona, today);
  const spine = query.keepEmpty ? spineOf(query, persona, today) : null;
  if (!branches || (query.keepEmpty && (!spine || query.fields.length > 0))) {
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
    fillEmpty && isAdditive(unitOf(figure.use)) ? coalesce(figure.of, number(0)) : figure.of;
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
    use: { ...figure.use, per: null, combine: null, bounds: [] }
  }));
  const inner = branchSelect([...groups, per], { ...branch, figures: plain }, plain, false);
  const keys = columnsOf(groups, branch);
  const [only, ...others] = branch.figures;
  return select({
    columns: [
      ...keys.map(({ name, isKey }) => ({
        name,
        of: isKey ? column('members', name) : largest(column('members', name))
      })),
      ...figures.map(figure => ({
        name: figure.column,
        of: branch.figures.includes(figure)
          ? combined(figure.use, column('members', figure.column))
          : emptyFigure(figure)
      }))
    ],
    from: { kind: 'union', selects: [inner], alias: 'members' },
    where: only && others.length === 0 && keys.length > 0 ? keptMembers(only) : null,
    groupBy: keys.filter(({ isKey }) => isKey).map(({ name }) => column('members', name))
  });
}

/** A group in which none is counted has no row, as with any other count. */
const keptMembers = ({ use, column: name }: Figure): Expression | null =>
  use.combine === 'count' ? within(use.bounds, column('members', name)) : null;

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
        of: isAdditive(unitOf(figure.use))
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
  // What the product itself tells says which products there are; of others, only their names.
  const isOwn = (filter: Filter): boolean =>
    (filter.kind === 'members' && filter.dimension === group.name) ||
    (group.name === 'product' && isOfProduct(filter, today));
  const own = query.filters.filter(isOwn);
  return membersSelect(query, [group], own, persona, today);
}

const isOfProduct = (filter: Filter, today: string): boolean =>
  filter.kind !== 'related' && isDirect(filter, relations.product, today);

function membersSelect(
  query: SemanticQuery,
  groups: readonly Group[],
  filters: readonly Filter[],
  persona: PersonaName,
  today: string
): Select | null {
  const [first] = groups;
  const asked = query.measures.length === 0 ? query.period : null;
  if (first?.kind !== 'dimension' || (asked && !filters.some(settlesStatus))) {
    return null; // whether what was cancelled counts is not said
  }
  const able = dimensions[first.name].homes
    .filter(name => mayRead(persona, name))
    .map(name => relations[name])
    .filter(relation => columnsOfGroups(groups, relation, null))
    .filter(({ fields }) => !asked || fields[asked.event ?? '']);
  const relation =
    able.find(home => filters.every(filter => isDirect(filter, home, today))) ??
    able.find(home => conditionsOf(filters, home, today));
  const conditions = relation && conditionsOf(filters, relation, today);
  if (!relation || !conditions) {
    return null;
  }
  const dated = relation.fields[asked?.event ?? ''];
  const where = all([
    ...conditions,
    ...(asked && dated ? [periodCondition(dated.of, asked, today)] : [])
  ]);
  const columns = (columnsOfGroups(groups, relation, null) ?? []).map(({ name, of }) => ({
    name,
    of
  }));
  return select({
    distinct: true,
    columns,
    ...fromRelation(relation, [...columns.map(({ of }) => of), ...(where ? [where] : [])]),
    where
  });
}

function columnsOf(groups: readonly Group[], branch: Branch): readonly GroupColumn[] {
  const { relation, event, attributes } = branch;
  const columns = columnsOfGroups(groups, relation, event) ?? [];
  return [...columns, ...attributeColumns(attributes, relation, columns)];
}

const emptyTypes: Readonly<Record<MeasureUnit, 'integer' | 'decimal' | 'double' | 'date'>> = {
  count: 'integer',
  units: 'integer',
  money: 'decimal',
  price: 'double',
  days: 'double',
  percent: 'double',
  date: 'date'
};

function emptyFigure({ use }: Figure): Expression {
  const type = use.combine === 'avg' ? 'double' : emptyTypes[unitOf(use)];
  return { kind: 'empty', type };
}
