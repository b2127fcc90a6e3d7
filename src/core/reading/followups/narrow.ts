import { dimensions, type DimensionName } from '../../semantics/model/Dimension.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Turn } from '../ReadingContext.js';
import type { RowKey } from '../ShownRows.js';

/**
 * An answer narrowed to some of its rows, by the members that they stand for.
 * @returns null where conditions on members cannot tell just these rows
 */
export function narrowTo(query: SemanticQuery, rows: readonly RowKey[]): SemanticQuery | null {
  const filters = filtersOf(rows);
  const replaced = new Set(filters?.map(({ dimension }) => dimension));
  return (
    filters && {
      ...query,
      filters: [
        ...query.filters.filter(
          of => of.kind !== 'members' || of.negated || !replaced.has(of.dimension)
        ),
        ...filters
      ],
      having: [],
      limit: null
    }
  );
}

/**
 * An answer without its limit, as conditions on the rows that the limit had left.
 * @returns null where they are not known: there were too many, or the limit is new
 */
export function withoutLimit(query: SemanticQuery, before: Turn): SemanticQuery | null {
  const { keys, isWhole } = before.rows;
  if (query.limit === null && query.having.length === 0) {
    return query;
  }
  const isShown = cutOf(query) === cutOf(before.query);
  return isShown && isWhole && keys.length > 0 ? narrowTo(query, keys) : null;
}

const cutOf = ({ limit, having }: SemanticQuery): string => JSON.stringify([limit, having]);

type MembersFilter = Extract<Filter, { kind: 'members' }>;

function filtersOf(rows: readonly RowKey[]): MembersFilter[] | null {
  const [first] = rows;
  const names = Object.keys(first ?? {}).filter(isDimension);
  const filters = names.map((dimension): MembersFilter => {
    const keys = [...new Set(rows.flatMap(row => row[dimension] ?? []))];
    return { kind: 'members', dimension, keys, negated: false };
  });
  // Two lists of members hold every pair of them, also pairs that are no row.
  const several = filters.filter(({ keys }) => keys.length > 1);
  const complete = rows.every(row => names.every(name => row[name] !== undefined));
  return names.length > 0 && several.length <= 1 && complete ? filters : null;
}

const isDimension = (name: string): name is DimensionName => name in dimensions;
