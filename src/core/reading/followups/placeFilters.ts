import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import { filterNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import { impliedFilters } from '../assembly/impliedFilters.js';
import { holdsAllOpen, statusesOf, withStatuses } from './statuses.js';
import type { Step } from './Edit.js';

/** "And WH03?", "only the late ones", "without cancelled", "include the cancelled ones". */
export const placeFilters: Step = ({ draft, query, asked }) => {
  const { marks } = draft;
  let filters: readonly Filter[] | null = query.filters;
  const added = draft.filters.splice(0).map(({ of }) => of);
  const corrected = withoutMistake(filters, added);
  for (const filter of corrected.added) {
    filters = filters && withFilter(filters, filter, query, marks);
  }
  if (marks.has('only') && draft.events.some(({ at }) => at === 0)) {
    return null; // "leave only these" says of nothing that it leaves
  }
  for (const { of } of draft.events) {
    const isBought = of.event.filter === null && draft.periods.length === 0;
    if (of.negated || (isBought && !asked.rows.length)) {
      return null;
    }
    if (isBought && asked.nouns.length === 0 && asked.groups.length === 0) {
      // "What did the top one buy": which goods.
      draft.groups.push({ at: 0, of: { kind: 'dimension', name: 'product' } });
    }
    for (const filter of impliedFilters(of.event)) {
      filters = filters && withFilter(filters, filter, query, marks);
    }
  }
  if (draft.periods.length === 0) {
    draft.events.splice(0); // with a period, they say which date it is of
  }
  return (
    filters && {
      ...query,
      filters: [...filters],
      assumed: marks.has('part-of-name')
        ? [...new Set([...query.assumed, 'members' as const])]
        : query.assumed
    }
  );
};

/** "Not WH01, WH02": what was understood before is taken back, and not left out. */
function withoutMistake(
  before: readonly Filter[],
  added: readonly Filter[]
): { readonly added: readonly Filter[] } {
  const isMistake = (filter: Filter): boolean =>
    filter.kind === 'members' &&
    filter.negated &&
    added.some(
      other => other.kind === 'members' && !other.negated && other.dimension === filter.dimension
    ) &&
    before.some(
      other =>
        other.kind === 'members' &&
        other.dimension === filter.dimension &&
        filter.keys.every(key => other.keys.includes(key))
    );
  return { added: added.filter(filter => !isMistake(filter)) };
}

function withFilter(
  before: readonly Filter[],
  added: Filter,
  query: SemanticQuery,
  marks: Draft['marks']
): readonly Filter[] | null {
  if (added.kind === 'members' && !settlesStatus(added)) {
    return added.negated ? withoutMembers(before, added) : withMembers(before, added, marks);
  }
  if (marks.has('also') && settlesStatus(added) && !isNegated(added) && !marks.has('only')) {
    return withStatuses(before, added, query);
  }
  const replaces = replacing.some(mark => marks.has(mark)) && !marks.has('only');
  const said = JSON.stringify(added);
  return [
    ...before.filter(filter =>
      JSON.stringify(filter) === said
        ? false
        : settlesStatus(filter) && settlesStatus(added)
          ? outlives(filter, added, replaces)
          : !(replaces && areAlternatives(filter, added))
    ),
    added
  ];
}

/** Words that put one condition in the place of another. */
const replacing = ['same', 'about', 'instead', 'no', 'and'] as const;

type Members = Extract<Filter, { kind: 'members' }>;

/** Whether a status that was asked for still holds when another is. */
function outlives(filter: Filter, added: Filter, replaces: boolean): boolean {
  if (isNegated(added)) {
    return true;
  }
  const [before, now] = [statusesOf(filter), statusesOf(added)];
  if (before && now) {
    return false; // one list of statuses takes the place of another
  }
  // "Pending" of the late ones are both; "late" of the open ones are open anyway.
  return !replaces && !(before && holdsAllOpen(before));
}

/** Two states of stock, of which a question asks for one: low, out, above maximum. */
function areAlternatives(one: Filter, other: Filter): boolean {
  return (
    one.kind === 'named' &&
    other.kind === 'named' &&
    !one.negated &&
    !other.negated &&
    filterNamed(one.name).relations.includes('stock') &&
    filterNamed(other.name).relations.includes('stock')
  );
}

/** A member takes the place of others of its kind, wherever they stood. */
function withMembers(
  before: readonly Filter[],
  added: Members,
  marks: Draft['marks']
): readonly Filter[] {
  const widens = marks.has('also') && !marks.has('only') && !marks.has('same');
  const isSwapped = (filter: Filter): boolean =>
    filter.kind === 'members' && filter.dimension === added.dimension && !filter.negated;
  const known = before.find((filter): filter is Members => isSwapped(filter));
  const keys = widens && known ? [...new Set([...known.keys, ...added.keys])] : added.keys;
  const swapped = { ...added, keys };
  const isBroader = (filter: Filter): boolean =>
    added.dimension === 'product_group' &&
    !marks.has('only') &&
    filter.kind === 'members' &&
    filter.dimension === 'product';
  const related = before.some(
    filter => filter.kind === 'related' && filter.filters.some(isSwapped)
  );
  if (related) {
    return before.map(filter =>
      filter.kind === 'related'
        ? { ...filter, filters: filter.filters.map(of => (isSwapped(of) ? swapped : of)) }
        : isSwapped(filter)
          ? swapped
          : filter
    );
  }
  return [
    ...before.filter(
      filter =>
        !isSwapped(filter) &&
        !isBroader(filter) &&
        // What was left out before says nothing beside what is asked for now.
        !(filter.kind === 'members' && filter.dimension === added.dimension)
    ),
    swapped
  ];
}

/** "Without WH02" of WH01 and WH02 is WH01; of WH02 alone it would be nothing. */
function withoutMembers(before: readonly Filter[], added: Members): readonly Filter[] | null {
  const known = before.find(
    (filter): filter is Members =>
      filter.kind === 'members' && filter.dimension === added.dimension && !filter.negated
  );
  if (!known) {
    return [...before, added];
  }
  const keys = known.keys.filter(key => !added.keys.includes(key));
  return keys.length === 0 || keys.length === known.keys.length
    ? null
    : before.map(filter => (filter === known ? { ...known, keys } : filter));
}

const isNegated = (filter: Filter): boolean => 'negated' in filter && filter.negated;
