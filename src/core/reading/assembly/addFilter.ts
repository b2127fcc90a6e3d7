import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Draft } from './Draft.js';

/** Puts a filter into a draft; members that follow members of their kind join their list. */
export function addFilter({ filters, events }: Draft, filter: Filter, at: number): void {
  const last = filters.at(-1);
  if (
    last?.of.kind === 'members' &&
    !events.some(event => event.at > last.at) && // "in A and B, not stocked in C"
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

type Members = Extract<Filter, { kind: 'members' }>;

/**
 * Puts members into a draft that a part of their name stands for. "Hex bolts, M8 and M10" names
 * some members of a family, and then which of them: what the later words share with the first.
 */
export function addNamedInPart(draft: Draft, filter: Members, at: number): void {
  const { filters, families } = draft;
  const family = families.get(filter.dimension);
  const known = filters.find(({ of }) => isLike(of, filter));
  const shared = filter.keys.filter(key => family?.keys.includes(key));
  if (!family || known?.of.kind !== 'members' || shared.length === 0) {
    families.set(filter.dimension, { keys: filter.keys, isNarrowed: false });
    addFilter(draft, filter, at);
  } else if (shared.length < family.keys.length) {
    const keys = family.isNarrowed ? [...new Set([...known.of.keys, ...shared])] : shared;
    families.set(filter.dimension, { ...family, isNarrowed: true });
    filters.splice(filters.indexOf(known), 1, { at, of: { ...known.of, keys } });
  } else {
    addFilter(draft, filter, at);
  }
}

const isLike = (of: Filter, other: Members): boolean =>
  of.kind === 'members' && of.dimension === other.dimension && of.negated === other.negated;
