import type { SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { Slots } from './Slots.js';

/**
 * "For what WH01 is out of, who else has some": what is said before "else" picks the products by
 * the stock of one place, and what is said after it is of the other places.
 * @returns whether the words fit
 */
export function elsewhereFilter({ draft, filters }: Slots): boolean {
  const at = draft.elsewhere.at(-1);
  if (at === undefined) {
    return true;
  }
  const said = draft.filters.filter(({ of }) => of.kind !== 'related');
  const place = said.find(
    ({ of }) => of.kind === 'members' && of.dimension === 'warehouse' && !of.negated
  );
  const conditions = said.filter(
    part => part.of.kind === 'named' && (part.at < at || isNextTo(part.at, place?.at))
  );
  const first = conditions.find(({ at: where }) => where < at) ?? conditions[0];
  if (place?.of.kind !== 'members' || !first || first.of.kind !== 'named') {
    return false;
  }
  const picked: SimpleFilter[] = [place.of, first.of];
  for (const each of picked) {
    filters.splice(filters.indexOf(each), 1);
  }
  filters.push(
    { kind: 'related', relation: 'stock', by: ['product'], filters: picked, negated: false },
    { ...place.of, negated: true }
  );
  if (!filters.some(filter => filter.kind === 'named' || filter.kind === 'compare')) {
    filters.push({ kind: 'named', name: 'in_stock', negated: false });
  }
  return true;
}

const isNextTo = (at: number, other: number | undefined): boolean =>
  other !== undefined && Math.abs(at - other) <= 1;
