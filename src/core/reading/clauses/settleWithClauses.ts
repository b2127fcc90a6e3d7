import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import type { Filter, SemanticQuery, SimpleFilter } from '../../semantics/SemanticQuery.js';
import { dimensionOfRows, linesOf } from '../assembly/conventions.js';
import type { Draft, Noun } from '../assembly/Draft.js';
import { copyOf } from '../followups/Edit.js';
import { isFragment, pointsBack } from '../followups/isFragment.js';
import { columnClause } from '../assembly/columnClause.js';
import { scanCover } from '../assembly/scanCover.js';
import { settleDraft } from '../assembly/settleDraft.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import type { Clause, SplitQuestion } from './Clause.js';
import { settleClause, type Predicate, type Related, type Subject } from './settleClause.js';
import { splitClauses } from './splitClauses.js';

type Members = Extract<SimpleFilter, { kind: 'members' }>;

/**
 * Reads a question whose subject has, or has not, rows of another kind: "low items with nothing
 * on order", "customers with late orders and a drop tomorrow".
 * @param positive whether what the subject has is read beside the rest, or only what it has not
 * @returns null where it is no such question, or a word finds no use
 */
export const settleWithClauses =
  (positive: boolean) =>
  (spans: readonly Span[], context: ReadingContext): SemanticQuery | null => {
    const split = splitClauses(spans, positive);
    return split && settleSplit(split, context);
  };

function settleSplit(
  { main, clauses }: SplitQuestion,
  context: ReadingContext
): SemanticQuery | null {
  const clause = columnClause(main);
  for (const columns of clause === null ? [null] : [clause, null]) {
    const draft = scanCover(main, columns);
    draft?.marks.delete('also');
    const query =
      draft && !goesOn(draft, context) && !asksMore(draft, clauses)
        ? settleDraft(copyOf(draft), context)
        : null;
    const settled = draft && query && withAnyClauses(draft, query, clauses, context);
    if (settled) {
      return settled;
    }
  }
  return null;
}

function withAnyClauses(
  draft: Draft,
  query: SemanticQuery,
  clauses: readonly Clause[],
  context: ReadingContext
): SemanticQuery | null {
  const lines = query.rows && linesOf[query.rows];
  return (
    withClauses(query, subjectOf(draft, query), clauses, context) ??
    (lines ? withClauses(...ofLines(query, lines), clauses, context) : null)
  );
}

/** Whether the main part only makes sense after the turn before, which is not read here. */
const goesOn = (draft: Draft, { previous, afterFailure }: ReadingContext): boolean =>
  pointsBack(draft) || ((previous !== null || afterFailure) && isFragment(draft, previous));

/** A figure of some members' rows is not that of the members: "units that were short". */
const asksMore = (
  { figures, columns, comparisons, ranks, marks, events, periods, classes }: Draft,
  clauses: readonly Clause[]
): boolean =>
  // A share of what is so in all is no share of the members that are so.
  marks.has('share') ||
  // "Suppliers in May of lines that are short": whether the lines are of May, too, is not said.
  (periods.length > 0 &&
    figures.some(({ of }) => of.figure.kind === 'counted' && of.figure.noun.rows === null) &&
    clauses.some(each => !each.negated && !isDated(each))) ||
  // Members that are left would be put in classes of their own.
  classes.length > 0 ||
  // "Who bought A but no B this year": the window may be meant of both.
  (periods.length === 0 && events.some(isDatedEvent) && clauses.some(isDated)) ||
  (clauses.some(({ negated }) => !negated) &&
    (columns.length + comparisons.length + ranks.length > 0 ||
      figures.some(
        ({ of: { figure } }) => figure.kind !== 'counted' || figure.noun.rows !== null
      )));

const isDatedEvent = ({ of }: Draft['events'][number]): boolean =>
  !of.negated && of.event.field !== 'warehouse_code';

const isDated = ({ spans }: Clause): boolean =>
  spans.some(({ meaning }) => meaning.kind === 'period');

function withClauses(
  query: SemanticQuery,
  subject: Subject | null,
  clauses: readonly Clause[],
  context: ReadingContext
): SemanticQuery | null {
  if (!subject) {
    return null;
  }
  const filters: Filter[] = [...query.filters];
  let before: Predicate | null = toldBy(subject, filters);
  for (const [index, clause] of clauses.entries()) {
    const settled = settleClause(clause, subject, before, context);
    const { relation, negated } = settled?.related ?? {};
    const isOfRows = relation === query.rows && !negated;
    if (!settled || isOfRows || isOfItself(relation, subject, query.rows)) {
      return null; // what is said of the very rows is no clause beside them
    }
    // "Lines that are not partly received": it is the lines that are not, not who has them.
    const isOfLines =
      (relation === 'sales_line' || relation === 'purchase_line') &&
      clauses.slice(0, index).some(each => names(each, relation));
    if (negated && isOfLines && !names(clause, relation)) {
      return null;
    }
    before = settled.predicate;
    filters.push(...settled.own, settled.related);
  }
  const each = eachByItself(filters);
  return {
    ...query,
    filters: each ?? filters,
    assumed: each ? [...new Set([...query.assumed, 'members' as const])] : query.assumed
  };
}

const names = ({ spans }: Clause, relation: RelationName | undefined): boolean =>
  spans.some(({ meaning }) => meaning.kind === 'noun' && meaning.rows === relation);

/** "Orders without a delivery date": no order is without itself, nor is a line without its order. */
const isOfItself = (
  relation: RelationName | undefined,
  { dimension }: Subject,
  rows: RelationName | null
): boolean =>
  relation !== undefined &&
  (dimensionOfRows[relation] === dimension ||
    (rows !== null && linesOf[relation] === rows) ||
    (relation === rows && Object.values(linesOf).includes(rows)));

/** "Items in WH01": that they are stocked there is what a clause goes on from. */
function toldBy({ dimension }: Subject, filters: readonly Filter[]): Predicate | null {
  const isPlaced = filters.some(
    filter => filter.kind === 'members' && filter.dimension === 'warehouse' && !filter.negated
  );
  return dimension === 'product' && isPlaced
    ? { relation: 'stock', event: null, filters: [] }
    : null;
}

/** "Orders with something that the depot does not stock": it is the lines that have products. */
function ofLines(query: SemanticQuery, lines: RelationName): [SemanticQuery, Subject] {
  return [
    { ...query, rows: lines, fields: [...query.fields, 'warehouse_code'] },
    { dimension: 'product', family: null, hasWarehouse: true, places: [] }
  ];
}

function subjectOf(draft: Draft, query: SemanticQuery): Subject | null {
  const noun = subjectNoun(draft, query.filters);
  const dimension = dimensionOf(noun, query);
  const places = query.filters.flatMap(filter =>
    filter.kind === 'members' && !filter.negated && placeDimensions.has(filter.dimension)
      ? [filter]
      : []
  );
  const family = noun?.rows === null ? noun.family : null;
  return dimension && { dimension, family, places, hasWarehouse: query.rows === 'stock' };
}

/** Where something is, as opposed to what it is. */
const placeDimensions: ReadonlySet<DimensionName> = new Set(['warehouse', 'area']);

/** What a clause is said of: what the rows are, or the members that are listed or counted. */
function dimensionOf(noun: Noun | null, { rows, groups }: SemanticQuery): DimensionName | null {
  if (rows) {
    return rows === 'stock' ? 'product' : (dimensionOfRows[rows] ?? null);
  }
  const [group] = groups;
  return noun?.dimension ?? (group?.kind === 'dimension' ? group.name : null);
}

function subjectNoun({ nouns, figures }: Draft, filters: readonly Filter[]): Noun | null {
  const spoken = nouns.find(
    ({ of }) => !filters.some(filter => isMemberOf(filter, of.noun.dimension))
  );
  const counted = figures.flatMap(({ of: { figure } }) =>
    figure.kind === 'counted' ? figure.noun : []
  );
  return spoken?.of.noun ?? counted[0] ?? null;
}

/** "Warehouse WH03": the noun names the kind of a member, not what the question is about. */
const isMemberOf = (filter: Filter, dimension: DimensionName | null): boolean =>
  filter.kind === 'members' && filter.dimension === dimension;

/**
 * "In A and B but not in C": where members of one kind are said of both sides, all of them are
 * meant, each by itself.
 * @returns null where it is not so
 */
function eachByItself(filters: readonly Filter[]): Filter[] | null {
  const related = filters.filter(filter => filter.kind === 'related');
  for (const lacking of related.filter(({ negated }) => negated)) {
    const dimensions = membersIn(lacking).map(({ dimension }) => dimension);
    const isShared = (of: Members): boolean =>
      of.keys.length > 1 && dimensions.includes(of.dimension);
    const asked = filters.filter(of => of !== lacking && membersIn(of).some(isShared));
    if (asked.length > 0) {
      return filters.flatMap(filter =>
        asked.includes(filter)
          ? membersIn(filter)
              .filter(isShared)
              .flatMap(of => oneByOne(of, filter, lacking))
          : [filter]
      );
    }
  }
  return null;
}

const membersIn = (filter: Filter): Members[] =>
  filter.kind === 'related'
    ? filter.filters.flatMap(inner => (inner.kind === 'members' ? [inner] : []))
    : filter.kind === 'members'
      ? [filter]
      : [];

function oneByOne(of: Members, filter: Filter, lacking: Related): Related[] {
  return of.keys.map(key => {
    const one: Members = { ...of, keys: [key] };
    return filter.kind === 'related'
      ? { ...filter, filters: filter.filters.map(inner => (inner === of ? one : inner)) }
      : { ...lacking, filters: [one], negated: false };
  });
}
