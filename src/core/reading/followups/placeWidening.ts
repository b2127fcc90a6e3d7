import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { Step } from './Edit.js';

/** "All warehouses", "without the filter", "any date": conditions that no longer hold. */
export const placeWidening: Step = ({ draft, query }) => {
  let widened: SemanticQuery = query;
  for (const { at, of } of draft.widened.splice(0)) {
    const noun = draft.nouns.findIndex(each => each.at === at);
    if (noun >= 0 && !isNarrowedBy(widened, of)) {
      continue; // "all warehouses" of all of them: each of them is asked for
    }
    if (noun >= 0) {
      draft.nouns.splice(noun, 1);
    }
    const isLeftOver = draft.nouns.some(each => each.at === at - 1);
    const next = isLeftOver ? null : without(widened, of);
    if (!next) {
      return null; // there was nothing of the kind
    }
    widened = next;
  }
  return widened;
};

/** Whether an answer is about some members of a dimension only. */
export const isNarrowedBy = ({ filters }: SemanticQuery, what: string): boolean =>
  filters.some(filter => filter.kind === 'members' && filter.dimension === what);

function without(
  query: SemanticQuery,
  what: DimensionName | SenseOf<'widen'>['what']
): SemanticQuery | null {
  if (what === 'limit') {
    const isCut = query.limit !== null || query.having.length > 0;
    return isCut ? { ...query, limit: null, having: [] } : null;
  }
  if (what === 'versus') {
    return (
      query.versus && {
        ...query,
        versus: null,
        having: query.having.filter(({ of }) => of === 'value')
      }
    );
  }
  if (what === 'period') {
    return query.period && { ...query, period: null, versus: null };
  }
  const members = query.filters.filter(
    filter => filter.kind === 'members' && (what === 'filters' || filter.dimension === what)
  );
  const dropped = members.length > 0 || what !== 'filters' ? members : query.filters;
  return dropped.length > 0 ? dropping(query, dropped) : null;
}

const dropping = (query: SemanticQuery, dropped: readonly Filter[]): SemanticQuery => ({
  ...query,
  filters: query.filters.filter(filter => !dropped.includes(filter))
});
