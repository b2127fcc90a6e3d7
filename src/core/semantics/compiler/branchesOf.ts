import type { Period } from '../../reading/periods/Period.js';
import type { PersonaName } from '../../session/personas.js';
import { all, type Expression } from '../Expression.js';
import type { Measure } from '../model/Measure.js';
import { relationNames, type Relation } from '../model/Relation.js';
import { mayRead, measureNamed, relations } from '../model/semanticModel.js';
import type { Filter, Group, MeasureUse, SemanticQuery } from '../SemanticQuery.js';
import { askedRows } from './askedRows.js';
import { assumedFilters } from './assumedFilters.js';
import { conditionsOf, isDirect, isOfEvery } from './conditionOf.js';
import { percentWhere } from './percentWhere.js';
import { columnsOfGroups } from './groupColumns.js';
import { measureColumns } from './measureColumns.js';

export interface Figure {
  readonly column: string;
  readonly of: Expression;
  readonly use: MeasureUse;
}

/** Figures that one pass over the same rows gives. */
export interface Branch {
  readonly relation: Relation;
  readonly event: string | null;
  readonly where: Expression | null;
  readonly figures: readonly Figure[];
  /** Fields that each member of the groups has one of. */
  readonly attributes: readonly string[];
}

interface Plan extends Omit<Branch, 'figures'> {
  readonly figure: Figure;
  /** Plans with one key read the same rows. */
  readonly key: string;
}

/**
 * Every figure of the reading at its own grain; figures over the same rows share a branch.
 * @returns null where a figure, a filter or a group is beyond what the persona's tables tell
 */
export function branchesOf(
  query: SemanticQuery,
  persona: PersonaName,
  today: string
): readonly Branch[] | null {
  const windows = query.versus ? ([null, query.versus] as const) : ([null] as const);
  const plans = measureColumns(query).flatMap(columns =>
    windows.map(versus => {
      const column = versus ? (columns.before ?? columns.value) : columns.value;
      return planOf(query, columns.use, column, versus, persona, today);
    })
  );
  if (!plans.every(plan => plan !== null)) {
    return null;
  }
  const merged = new Map<string, Plan[]>();
  for (const plan of plans) {
    merged.set(plan.key, [...(merged.get(plan.key) ?? []), plan]);
  }
  return [...merged.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, figures: [first, ...rest].map(({ figure }) => figure) }] : []
  );
}

function planOf(
  query: SemanticQuery,
  use: MeasureUse,
  column: string,
  versus: Period | null,
  persona: PersonaName,
  today: string
): Plan | null {
  const measure = measureNamed(use.name);
  const own = use.rate ? use.filters : [];
  const filters = filtersFor(query, use, measure);
  const event = query.period?.event ?? measure.event;
  const direction = query.period?.direction ?? null;
  const window = versus ?? query.period?.period ?? null;
  if (window && !event && query.measures.every(({ name }) => !measureNamed(name).event)) {
    return null; // a snapshot has no past
  }
  const groups = use.per ? [...query.groups, use.per] : query.groups;
  const able = relationFor(
    { measure, groups, event, filters: [...filters, ...own], attributes: query.fields },
    persona,
    today
  );
  const of = able && figureOn(able, measure, use, today);
  if (!able || !of) {
    return null;
  }
  // A figure of what is now stands beside one of a window as it is.
  const isDated = window !== null && (event !== null || able.movements !== undefined);
  const asked = isDated ? { period: window, direction, event } : null;
  const rows = askedRows(able, filters, asked, [of], today);
  if (!rows) {
    return null;
  }
  const { relation, conditions } = rows;
  const from = relation.source ?? relation.name;
  const key = JSON.stringify([from, filters, event, window, use.per, use.combine]);
  const figure = { column, of, use };
  return { relation, event, where: all(conditions), figure, key, attributes: query.fields };
}

/** The measure over the rows of a relation, or what its own conditions make up of it. */
function figureOn(
  relation: Relation,
  measure: Measure,
  use: MeasureUse,
  today: string
): Expression | null {
  const of = measure.on[relation.name];
  if (!of || !use.rate) {
    return of ?? null;
  }
  const conditions = conditionsOf(use.filters, relation, today);
  const when = conditions && all(conditions);
  return when && percentWhere(of, when);
}

function filtersFor(query: SemanticQuery, use: MeasureUse, measure: Measure): readonly Filter[] {
  const named = (name: string): Filter => ({ kind: 'named', name, negated: false });
  const own = use.rate ? [] : use.filters;
  return [
    ...query.filters,
    ...own,
    ...measure.filters.map(named),
    ...assumedFilters(query, use).map(named)
  ];
}

/** The coarsest relation that gives the measure by these groups and under these filters. */
function relationFor(
  {
    measure,
    groups,
    event,
    filters,
    attributes
  }: {
    measure: Measure;
    groups: readonly Group[];
    event: string | null;
    filters: readonly Filter[];
    attributes: readonly string[];
  },
  persona: PersonaName,
  today: string
): Relation | null {
  const able = relationNames
    .filter(name => measure.on[name] && mayRead(persona, name))
    .map(name => relations[name])
    .filter(relation => columnsOfGroups(groups, relation, event))
    .filter(({ fields }) => attributes.every(name => fields[name]));
  const direct = able.find(relation => filters.every(filter => isDirect(filter, relation, today)));
  const indirect = able.find(relation => conditionsOf(filters, relation, today));
  const position = able.find(({ movements }) => movements);
  // "Complete orders" are not the orders of complete lines.
  const own = filters.some(isOfEvery) ? indirect : direct;
  return own ?? indirect ?? position ?? null;
}
