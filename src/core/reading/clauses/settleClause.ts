import { dimensions, type DimensionName } from '../../semantics/model/Dimension.js';
import { relationNames, type RelationName } from '../../semantics/model/Relation.js';
import {
  filterNamed,
  mayRead,
  measureNamed,
  relations
} from '../../semantics/model/semanticModel.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import type { Filter, SimpleFilter } from '../../semantics/SemanticQuery.js';
import { familyOfDimension, linesOf, productNoun } from '../assembly/conventions.js';
import type { Draft, FigureUse } from '../assembly/Draft.js';
import { familyOfRelation } from '../assembly/familiesOf.js';
import { impliedFilters } from '../assembly/impliedFilters.js';
import { scanCover } from '../assembly/scanCover.js';
import { settleTime } from '../assembly/settleTime.js';
import { Slots } from '../assembly/Slots.js';
import type { Family } from '../lexicon/Sense.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import type { Clause } from './Clause.js';
import { rowsOfFigure } from './rowsOfFigure.js';

export type Related = Extract<Filter, { kind: 'related' }>;
type Members = Extract<SimpleFilter, { kind: 'members' }>;

/** What a clause says is there or is not; a later clause may leave it out: "but nothing since". */
export interface Predicate {
  readonly relation: RelationName;
  readonly event: string | null;
  /** Conditions that a clause without a predicate of its own takes over, such as "open". */
  readonly filters: readonly SimpleFilter[];
}

/** What the clause is said of. */
export interface Subject {
  /** The part of the business that its noun belongs to; "who" sells, or buys. */
  readonly family: Family | null;
  readonly dimension: DimensionName;
  /** Whether each of its rows is of one warehouse, so that "the depot" is that one. */
  readonly hasWarehouse: boolean;
  /** Members that the question is narrowed to, which hold for its clauses, too. */
  readonly places: readonly Members[];
}

export interface SettledClause {
  readonly related: Related;
  /** What says something of the subject itself, though it stands in the clause. */
  readonly own: readonly SimpleFilter[];
  readonly predicate: Predicate;
}

/** The rows that a clause speaks of; null where a word of it finds no use. */
export function settleClause(
  { spans, negated }: Clause,
  subject: Subject,
  before: Predicate | null,
  context: ReadingContext
): SettledClause | null {
  const draft = scanCover(spans, null);
  draft?.marks.delete('those'); // "with something on them" points at the subject
  if (!draft || !isPlain(draft) || hidesNegation(spans, draft)) {
    return null;
  }
  const slots = new Slots(draft, context, null);
  const found = relationsIn(draft);
  const usual = draft.periods.length > 0 ? usualRelation(subject, context) : null;
  const first = finest(found) ?? before?.relation ?? usual;
  const conditions = first && [...slots.filters, ...figureFilters(draft, negated)].filter(isSimple);
  const relation = conditions && knowing(first, subject.dimension, conditions);
  const by = relation && linkOf(relation, subject, draft);
  const families = [...found.map(familyOfRelation), subject.family];
  const isOneFamily = new Set(families.filter(family => family !== null)).size <= 1;
  if (!relation || !by || !isOneFamily || !mayRead(context.persona, relation)) {
    return null;
  }
  const family = familyOfRelation(relation);
  const own = conditions.filter(filter => isOfSubject(filter, subject, family));
  const said = conditions.filter(filter => !own.includes(filter));
  const isBare = own.length > 0 && found.length === 0 && draft.periods.length === 0;
  const time = timeOf(draft, said, relation, before, context);
  if (!time || isBare) {
    return null;
  }
  const taken = found.length === 0 && before ? before.filters : [];
  const filters = [...time.filters, ...taken.filter(filter => !isSaidAnew(filter, time.filters))];
  filters.push(...usualStatus(family, filters));
  const places = subject.places.filter(({ dimension }) =>
    isNarrowedBy(dimension, relation, by, filters)
  );
  return {
    related: { kind: 'related', relation, by, filters: [...filters, ...places], negated },
    own,
    predicate: { relation: first, event: time.event, filters }
  };
}

const isSimple = (filter: Filter): filter is SimpleFilter => filter.kind !== 'related';

/** "Bought from WH01 but not from WH02": another member, or window, takes the place of the first. */
const isSaidAnew = (filter: SimpleFilter, said: readonly SimpleFilter[]): boolean =>
  said.some(
    other =>
      (filter.kind === 'date' && other.kind === 'date') ||
      (filter.kind === 'members' &&
        other.kind === 'members' &&
        filter.dimension === other.dimension) ||
      (settlesStatus(filter) && settlesStatus(other))
  );

/** What a clause may hold; a pronoun in it points at the subject. */
const inClauses: ReadonlySet<keyof Draft> = new Set([
  'nouns',
  'families',
  'figures',
  'filters',
  'events',
  'periods',
  'pronouns',
  'mentions',
  'ands',
  'placed',
  'predicates',
  'marks'
]);

/** Whether there is nothing in a clause but rows, conditions on them and a window. */
function isPlain(draft: Draft): boolean {
  const { nouns, figures: named, events, periods, marks: said } = draft;
  const isEmpty = (Object.keys(draft) as (keyof Draft)[]).every(
    slot => inClauses.has(slot) || [...draft[slot]].length === 0
  );
  const marks = [...said].filter(mark => mark !== 'part-of-name' && mark !== 'also');
  const figures = named.every(
    ({ of: { figure } }) =>
      (figure.kind === 'measure' && rowsOfFigure[figure.name]) || isOwed(figure)
  );
  return (
    isEmpty &&
    marks.length === 0 &&
    figures &&
    named.length <= 1 &&
    periods.length <= 1 &&
    events.every(({ of }) => !of.negated) &&
    nouns.filter(({ of }) => of.noun.rows !== null).length <= 1
  );
}

/** "Customers we owe an order": what is owed is still to go. */
const isOwed = (figure: FigureUse['figure']): boolean =>
  figure.kind === 'quantity' && figure.of === 'quantity-to-go';

/**
 * "Customers not delivered this month" says that nothing was; "orders not delivered", which of
 * them. Where the words of a condition deny it and there are no rows to be it, it is not clear.
 */
const hidesNegation = (spans: readonly Span[], { nouns }: Draft): boolean =>
  nouns.every(({ of }) => of.noun.rows === null) &&
  spans.some(
    ({ meaning, text }) =>
      meaning.kind === 'filter' && /^(not|un|hasn|haven|isn|aren|no |still not)/i.test(text)
  );

/** The kinds of rows that the words of a clause speak of. */
function relationsIn({ nouns, events, filters, figures }: Draft): RelationName[] {
  return [
    ...nouns.flatMap(({ of }) => of.noun.rows ?? []),
    ...events.map(({ of }) => of.event.relation),
    ...filters.flatMap(({ of }) => relationOfFilter(of) ?? []),
    ...figures.flatMap(({ of: { figure } }) =>
      figure.kind === 'measure' ? (relationOfMeasure(figure.name) ?? []) : []
    )
  ];
}

function relationOfFilter(filter: Filter): RelationName | null {
  if (filter.kind === 'named') {
    return filterNamed(filter.name).relations[0] ?? null;
  }
  const isStatus = filter.kind === 'members' && settlesStatus(filter);
  return isStatus ? (dimensions[filter.dimension].homes[0] ?? null) : null;
}

const relationOfMeasure = (name: string): RelationName | null =>
  relationNames.find(relation => measureNamed(name).on[relation]) ?? null;

/** The relation of the smallest rows: lines rather than their orders. */
const finest = (found: readonly RelationName[]): RelationName | null =>
  found.find(name => name === 'sales_line' || name === 'purchase_line') ?? found[0] ?? null;

/** "Nothing on tomorrow": what an area, a customer or a supplier is expected to have. */
function usualRelation({ dimension }: Subject, { persona }: ReadingContext): RelationName | null {
  if (dimension === 'supplier') {
    return 'purchase_order';
  }
  if (dimension === 'warehouse') {
    return mayRead(persona, 'sales_order') ? 'sales_order' : 'purchase_order';
  }
  return familyOfDimension[dimension] === 'sales' ? 'sales_order' : null;
}

function figureFilters(draft: Draft, negated: boolean): SimpleFilter[] {
  const { figures, nouns } = draft;
  const names = figures.flatMap(({ at, of: { figure } }) =>
    negated && figure.kind === 'measure' && isStockedBy(draft, at)
      ? []
      : figure.kind === 'measure'
        ? [...measureNamed(figure.name).filters, ...(rowsOfFigure[figure.name] ?? [])]
        : isOwed(figure)
          ? owed(nouns.some(({ of }) => of.noun.family === 'purchase'))
          : []
  );
  return names.map(name => ({ kind: 'named', name, negated: false }));
}

/** "The depot does not stock": it is not even listed there, as opposed to having none left. */
const isStockedBy = ({ nouns, filters }: Draft, at: number): boolean =>
  nouns.some(noun => noun.at === at - 1 && noun.of.noun.dimension === 'warehouse') ||
  filters.some(
    filter =>
      filter.at === at - 1 && filter.of.kind === 'members' && filter.of.dimension === 'warehouse'
  );

const owed = (byUs: boolean): string[] => (byUs ? ['open_purchases'] : ['open_sales']);

/** The relation itself, or its lines where only they know what is asked of them. */
function knowing(
  first: RelationName,
  dimension: DimensionName,
  filters: readonly SimpleFilter[]
): RelationName | null {
  const lines = linesOf[first];
  return (
    [first, ...(lines ? [lines] : [])].find(
      name =>
        relations[name].fields[dimensions[dimension].key] &&
        filters.every(filter => isKnown(filter, name))
    ) ?? null
  );
}

function isKnown(filter: SimpleFilter, relation: RelationName): boolean {
  switch (filter.kind) {
    case 'named':
      return filterNamed(filter.name).relations.includes(relation);
    case 'members':
      return relations[relation].fields[dimensions[filter.dimension].key] !== undefined;
    case 'compare':
    case 'date':
    case 'text':
      return relations[relation].fields[filter.field] !== undefined;
  }
}

/** What ties the rows to the subject; null where the clause names a depot and there is none. */
function linkOf(
  relation: RelationName,
  { dimension, hasWarehouse }: Subject,
  { nouns, filters, mentions }: Draft
): DimensionName[] | null {
  const others = nouns.filter(({ of }) => of.noun.rows === null && of.noun.dimension !== dimension);
  const named = filters.some(({ of }) => of.kind === 'members' && of.dimension === 'warehouse');
  const depots = others.filter(({ of }) => of.noun.dimension === 'warehouse');
  const pointed = mentions.every(({ of }) => of.dimension === 'warehouse');
  const depot = depots.length + mentions.length > 0;
  const ties = hasWarehouse && !named && relations[relation].fields['warehouse_code'];
  if (
    !pointed ||
    others.length > depots.length ||
    depots.length > 1 ||
    (depot && !ties && !named)
  ) {
    return null;
  }
  return ties ? [dimension, 'warehouse'] : [dimension];
}

/** A group or a supplier says what goods are asked for, wherever it stands. */
function isOfSubject(filter: SimpleFilter, { dimension }: Subject, family: Family | null): boolean {
  return (
    dimension === 'product' &&
    filter.kind === 'members' &&
    (filter.dimension === 'product_group' ||
      (filter.dimension === 'supplier' && family !== 'purchase'))
  );
}

function timeOf(
  draft: Draft,
  filters: readonly SimpleFilter[],
  relation: RelationName,
  before: Predicate | null,
  context: ReadingContext
): { filters: SimpleFilter[]; event: string | null } | null {
  const events = draft.events.map(({ of }) => of.event);
  const noun = draft.nouns.find(({ of }) => of.noun.rows !== null)?.of.noun ?? null;
  const event = noun?.event ?? before?.event ?? null;
  if (draft.periods.length === 0) {
    const dates = new Set(events.map(({ field }) => field));
    const implied = events.flatMap(impliedFilters);
    return dates.size <= 1
      ? { filters: [...filters, ...implied], event: [...dates][0] ?? event }
      : null;
  }
  const time = settleTime(draft, {
    family: familyOfRelation(relation),
    measures: [],
    isPerOrder: false,
    filters,
    rows: relation,
    subject: { ...(noun ?? productNoun), event },
    context
  });
  const field = time?.period?.event ?? null;
  if (!time?.period || field === null || time.versus) {
    return null;
  }
  const { period, direction } = time.period;
  const window: SimpleFilter = {
    kind: 'date',
    field,
    period,
    direction,
    negated: false,
    orEmpty: false
  };
  return { filters: [...time.filters.filter(isSimple), window], event: field };
}

/** What was cancelled was neither sold nor bought. */
function usualStatus(family: Family | null, filters: readonly SimpleFilter[]): SimpleFilter[] {
  const name = family === 'sales' ? 'sales_not_cancelled' : 'purchases_not_cancelled';
  return family === 'stock' || family === null || filters.some(settlesStatus)
    ? []
    : [{ kind: 'named', name, negated: false }];
}

function isNarrowedBy(
  dimension: DimensionName,
  relation: RelationName,
  by: readonly DimensionName[],
  filters: readonly SimpleFilter[]
): boolean {
  const said = filters.some(filter => filter.kind === 'members' && filter.dimension === dimension);
  return (
    !by.includes(dimension) &&
    !said &&
    relations[relation].fields[dimensions[dimension].key] !== undefined
  );
}
