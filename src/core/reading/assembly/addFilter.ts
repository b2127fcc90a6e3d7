import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Draft } from './Draft.js';

/** Puts a filter into a draft; members that follow members of their kind join their list. */
export function addFilter({ filters }: Draft, filter: Filter, at: number): void {
  const last = filters.at(-1);
  if (
    last?.of.kind === 'members' &&
    filter.kind === 'members' &&
    last.of.dimension === filter.dimension &&
    last.of.negated === filter.negated
  ) {
    const keys = [...new Set([...last.of.keys, ...filter.keys])];
    filters.splice(-1, 1, { at, of: { ...last.of, keys } });
    return;
  }
  filters.push({ at, of: filter });
}
