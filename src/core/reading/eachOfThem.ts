import { dimensions, type DimensionName } from '../semantics/model/Dimension.js';
import { relations } from '../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../semantics/SemanticQuery.js';
import { dimensionOfRows, linesOf } from './assembly/conventions.js';
import type { MeaningOf, Span } from './Span.js';

type Members = Extract<Filter, { kind: 'members' }>;

interface Joined {
  readonly dimension: DimensionName;
  /** The keys of each that was named. */
  readonly named: readonly (readonly string[])[];
  /** Whether they are said to be in something, as in "with both" and "containing". */
  readonly within: boolean;
}

/**
 * "Customers who bought A and B", "orders with both A and B": each of them has to be there, where
 * one condition would be met by either.
 * @returns null where a number of orders is asked for, which has no place for two conditions
 */
export function eachOfThem(spans: readonly Span[], query: SemanticQuery): SemanticQuery | null {
  const joined = joinedByAnd(spans);
  if (!joined) {
    return query;
  }
  const filters = query.filters.map(filter => eachIn(filter, joined, query));
  return filters.includes(null) ? null : { ...query, filters: filters.flatMap(each => each ?? []) };
}

/** Members of one kind with an "and" between them, and no "or". */
function joinedByAnd(spans: readonly Span[]): Joined | null {
  const members = spans.flatMap(({ meaning }, at) =>
    meaning.kind === 'members' ? [{ at, meaning }] : []
  );
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last || members.length < 2 || !areOfOneKind(members.map(each => each.meaning))) {
    return null;
  }
  const between = spans.slice(first.at, last.at);
  const before = spans.slice(0, first.at);
  const isAnd = between.some(({ text }) => /^(?:and|&|as well as)$/i.test(text));
  const isOr = [...before, ...between].some(({ text }) => /^(?:or|any)\b/i.test(text));
  return isAnd && !isOr
    ? {
        dimension: first.meaning.dimension,
        named: members.map(({ meaning }) => meaning.keys),
        within: before.some(({ text }) => /^(?:both|contain)/i.test(text))
      }
    : null;
}

const areOfOneKind = (members: readonly MeaningOf<'members'>[]): boolean =>
  new Set(members.map(({ dimension }) => dimension)).size === 1;

function eachIn(
  filter: Filter,
  joined: Joined,
  { rows, measures }: SemanticQuery
): readonly Filter[] | null {
  if (filter.kind === 'related' && !filter.negated) {
    const of = filter.filters.find(inner => inner.kind === 'members' && isOf(inner, joined));
    return of
      ? joined.named.map(keys => ({
          ...filter,
          filters: filter.filters.map(inner => (inner === of ? { ...of, keys: [...keys] } : inner))
        }))
      : [filter];
  }
  if (filter.kind !== 'members' || filter.negated || !isOf(filter, joined) || !joined.within) {
    return [filter];
  }
  const [lines, by] = rows ? [linesOf[rows], dimensionOfRows[rows]] : [];
  const isOwn = rows !== null && relations[rows].fields[dimensions[filter.dimension].key];
  if (lines && by && !isOwn) {
    return joined.named.map(keys => ({
      kind: 'related',
      relation: lines,
      by: [by],
      filters: [{ ...filter, keys: [...keys] }],
      negated: false
    }));
  }
  return measures.some(({ name }) => numbersOfOrders.has(name)) ? null : [filter];
}

const numbersOfOrders: ReadonlySet<string> = new Set(['sales_orders', 'purchase_orders']);

const isOf = ({ dimension, keys }: Members, joined: Joined): boolean =>
  dimension === joined.dimension &&
  keys.length > 1 &&
  keys.length === new Set(joined.named.flat()).size &&
  joined.named.flat().every(key => keys.includes(key));
