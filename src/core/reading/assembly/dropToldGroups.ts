import { stock } from '../../semantics/model/stock.js';
import type { Slots } from './Slots.js';

/**
 * "The lead time of P1010 at each site": a stock item is of one product and one warehouse, so the
 * list of them tells each anyway.
 */
export function dropToldGroups(slots: Slots): void {
  const { draft, filters, groups } = slots;
  const [group, ...others] = groups;
  if (group?.kind !== 'dimension' || others.length > 0 || draft.figures.length > 0) {
    return;
  }
  const isOfStock =
    draft.fields.length > 0 &&
    draft.fields.every(({ of }) => of.relation === 'stock' && stock.fields[of.field]);
  const isGiven = (dimension: string): boolean =>
    filters.some(filter => filter.kind === 'members' && filter.dimension === dimension);
  const isTold =
    (group.name === 'warehouse' && isGiven('product')) ||
    (group.name === 'product' && isGiven('warehouse'));
  if (isOfStock && isTold && draft.ranks.length === 0 && draft.counts.length === 0) {
    slots.groups = [];
  }
}
