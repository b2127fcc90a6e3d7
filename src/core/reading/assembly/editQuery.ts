import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import {
  plainUse,
  type Filter,
  type Group,
  type MeasureUse,
  type Order,
  type SemanticQuery
} from '../../semantics/SemanticQuery.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import type { Family } from '../lexicon/Sense.js';
import { applyRelative } from '../periods/RelativePeriod.js';
import { comparisonBase } from './comparisonBase.js';
import {
  countOfRelation,
  dayFields,
  linesOf,
  quantityFields,
  quantityMeasures
} from './conventions.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import type { Draft, FigureUse, Mark, Noun } from './Draft.js';
import { familyOfMeasure, familyOfRelation } from './familiesOf.js';

const pointers: readonly Mark[] = ['only', 'also', 'instead', 'same', 'those'];

/** Whether the words mean nothing without a turn before: "those", "the same". */
export function pointsBack({ marks, nouns, events }: Draft): boolean {
  const bare = nouns.length === 0 && events.length === 0;
  return pointers.some(mark => marks.has(mark) && (bare || mark === 'same' || mark === 'instead'));
}

/** Whether the words of a turn only make sense after the turn before. */
export function isFragment(draft: Draft): boolean {
  const { nouns, figures, events, fields, filters, periods, marks } = draft;
  const subjectless = nouns.length === 0 && events.length === 0 && fields.length === 0;
  const generic = figures.every(({ of: { figure } }) => figure.kind === 'quantity');
  const bare = filters.length === 0 && periods.length === 0;
  return (
    (subjectless && (figures.length === 0 || (generic && bare))) ||
    pointers.some(mark => marks.has(mark))
  );
}

/** "Which lines were short" after a list of orders: its own lines, which a list cannot hold. */
export function asksForItsLines({ rows }: SemanticQuery, draft: Draft): boolean {
  const lines = rows && linesOf[rows];
  const bare = draft.periods.length === 0 && draft.filters.every(({ of }) => of.kind !== 'members');
  return bare && lines !== null && draft.nouns.some(({ of }) => of.noun.rows === lines);
}

/**
 * The reading of the turn before with the slots of a fragment put in.
 * @returns null where a part of the fragment finds no place in it, or nothing changes
 */
export function editQuery(
  previous: SemanticQuery,
  draft: Draft,
  today: string
): SemanticQuery | null {
  const family = familyOfQuery(previous);
  const { draft: rest, period } = takePeriod(previous, draft, today);
  if (
    rest.versus.length > 0 ||
    rest.ranks.length > 0 ||
    rest.periods.length > 0 ||
    rest.relatives.length > 0
  ) {
    return null;
  }
  if (rest.columns.length > 0 || !rest.nouns.every(({ of }) => isAbout(previous, of.noun))) {
    return null;
  }
  const asFigures = grouped(previous, swapped(rest), family);
  const filters = mergedFilters(asFigures, rest, family);
  const measures = filters && mergedMeasures(asFigures, swapped(rest), family);
  const fields = measures && mergedFields(asFigures, rest);
  if (!filters || !measures || !fields) {
    return null;
  }
  const edited: SemanticQuery = {
    ...asFigures,
    filters,
    measures,
    fields,
    period,
    share: asFigures.share || rest.marks.has('share'),
    order: mergedOrder(asFigures, rest, measures),
    assumed: rest.marks.has('part-of-name')
      ? [...new Set([...asFigures.assumed, 'members' as const])]
      : asFigures.assumed
  };
  return JSON.stringify(edited) === JSON.stringify(previous) ? null : edited;
}

function familyOfQuery({ rows, measures }: SemanticQuery): Family | null {
  const [first] = measures;
  return rows ? familyOfRelation(rows) : first ? familyOfMeasure(measureNamed(first.name)) : null;
}

function takePeriod(
  previous: SemanticQuery,
  draft: Draft,
  today: string
): { draft: Draft; period: SemanticQuery['period'] } {
  const [period, ...periods] = draft.periods;
  const [relative, ...relatives] = draft.relatives;
  const [event] = draft.events;
  const base = previous.period;
  if (relative && base && !period) {
    return {
      draft: { ...draft, relatives },
      period: {
        ...base,
        period: applyRelative(relative.of, comparisonBase(base.period, base.event), today)
      }
    };
  }
  if (!period) {
    return { draft, period: base };
  }
  return {
    draft: { ...draft, periods },
    period: {
      period: period.of.period,
      direction: period.of.direction ?? base?.direction ?? null,
      event: event?.of.event.field ?? base?.event ?? null
    }
  };
}

/** Whether a noun only repeats what the turn before was about: "only the late orders". */
function isAbout({ rows, groups }: SemanticQuery, noun: Noun): boolean {
  const grouped = groups.some(of => of.kind === 'dimension' && of.name === noun.dimension);
  return grouped || (rows !== null && (noun.rows === rows || isGoodsOf(rows, noun)));
}

const isGoodsOf = (rows: RelationName, noun: Noun): boolean =>
  rows === 'stock' && noun.dimension === 'product';

/** "By units instead": what the result is sorted by becomes the figure. */
function swapped(draft: Draft): Draft {
  const figures = draft.sorts.flatMap(({ at, of: { by } }) =>
    by?.kind === 'measure' || by?.kind === 'quantity'
      ? [{ at, of: { figure: by, average: false } }]
      : []
  );
  return { ...draft, figures: [...draft.figures, ...figures] };
}

/** "How many is that by area": a list becomes a count of its rows. */
function grouped(previous: SemanticQuery, draft: Draft, family: Family | null): SemanticQuery {
  const groups = draft.groups.map(({ of }) => of);
  const counts = draft.counts.length > 0 || draft.figures.length > 0;
  if (groups.length === 0 && !(counts && previous.rows)) {
    return previous;
  }
  if (previous.rows) {
    return {
      ...previous,
      rows: null,
      fields: [],
      order: [],
      limit: null,
      groups,
      measures:
        draft.figures.length > 0 || family === null
          ? []
          : [plainUse(countOfRelation[previous.rows])]
    };
  }
  const kept = draft.marks.has('also') ? previous.groups : [];
  return { ...previous, groups: [...kept, ...groups.filter(group => !has(kept, group))] };
}

const has = (groups: readonly Group[], group: Group): boolean =>
  groups.some(of => JSON.stringify(of) === JSON.stringify(group));

function mergedFilters(
  previous: SemanticQuery,
  draft: Draft,
  family: Family | null
): Filter[] | null {
  let filters: Filter[] = previous.filters;
  for (const { of } of draft.filters) {
    filters = withFilter(filters, of);
  }
  for (const { of } of draft.events) {
    if (of.negated || (of.event.filter === null && draft.periods.length === 0)) {
      return null;
    }
  }
  for (const { of } of draft.comparisons) {
    const field = dayFieldOf(filters);
    if (of.than.kind !== 'duration' || of.than.unit !== 'day' || !field || !family) {
      return null;
    }
    filters = [...filters, { kind: 'compare', field, operator: of.operator, than: of.than.count }];
  }
  return filters;
}

function dayFieldOf(filters: readonly Filter[]): string | null {
  const named = filters.find(filter => filter.kind === 'named' && dayFields[filter.name]);
  return named?.kind === 'named' ? (dayFields[named.name] ?? null) : null;
}

/** A member takes the place of another member of its dimension; a status that of another status. */
function withFilter(filters: readonly Filter[], added: Filter): Filter[] {
  const kept = filters.filter(filter => {
    if (filter.kind === 'members' && added.kind === 'members') {
      return filter.dimension !== added.dimension || filter.negated || added.negated;
    }
    return !(settlesStatus(filter) && settlesStatus(added)) || isNegated(added);
  });
  return [...kept, added];
}

const isNegated = (filter: Filter): boolean => 'negated' in filter && filter.negated;

function mergedMeasures(
  previous: SemanticQuery,
  draft: Draft,
  family: Family | null
): MeasureUse[] | null {
  const names = draft.figures.map(({ of }) => nameOf(of, family));
  if (!names.every(name => name !== null)) {
    return null;
  }
  if (names.length === 0) {
    return previous.measures;
  }
  if (previous.rows) {
    return null;
  }
  const kept = draft.marks.has('also') ? previous.measures : [];
  return [...kept, ...names.map(plainUse)];
}

function nameOf({ figure, average }: FigureUse, family: Family | null): string | null {
  if (average) {
    return null;
  }
  switch (figure.kind) {
    case 'measure':
      return figure.name;
    case 'counted':
      return figure.noun.count;
    case 'quantity':
      return family && quantityMeasures[figure.of][family];
  }
}

function mergedFields(previous: SemanticQuery, draft: Draft): string[] | null {
  if (draft.fields.length === 0) {
    return previous.fields;
  }
  if (!previous.rows) {
    return null;
  }
  const { fields } = relations[previous.rows];
  const names = draft.fields.map(({ of }) => of.field);
  return names.every(name => fields[name]) ? [...new Set([...previous.fields, ...names])] : null;
}

function mergedOrder(
  previous: SemanticQuery,
  draft: Draft,
  measures: readonly MeasureUse[]
): Order[] {
  const [sort] = draft.sorts;
  if (!sort) {
    return previous.order;
  }
  const { by, direction } = sort.of;
  if (previous.rows) {
    const field =
      by?.kind === 'field'
        ? by.field
        : by?.kind === 'quantity'
          ? quantityFields[by.of][previous.rows]
          : undefined;
    return field ? [{ by: { field }, direction }] : previous.order;
  }
  const index = by?.kind === 'measure' ? measures.findIndex(({ name }) => name === by.name) : 0;
  return [{ by: { measure: Math.max(index, 0) }, direction }];
}
