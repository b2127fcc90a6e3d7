import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { Family } from '../lexicon/Sense.js';
import { countOfRelation, familyOfDimension, rowsOfFamily } from './conventions.js';
import type { At, Comparison, Noun, SpokenNoun } from './Draft.js';
import { isPartial } from './partsOfFields.js';
import type { Slots } from './Slots.js';

/** The noun that a number counts: "at least 4 open orders", "from more than one supplier". */
export function comparedNoun(slots: Slots, { at, of }: At<Comparison>): At<SpokenNoun> | null {
  if (of.than.kind !== 'number' || isPartial(of.than)) {
    return null;
  }
  const { nouns, comparisons, ands, figures } = slots.draft;
  // "Over 100 and their supplier" does not count suppliers.
  const near = nouns.filter(
    noun => noun.at >= at && noun.at - at <= 3 && !ands.includes(noun.at - 1)
  );
  const isBound = (noun: At<SpokenNoun>): boolean => comparisons.some(each => each.at === noun.at);
  const counted = figures.flatMap(({ at: place, of: { figure } }) =>
    figure.kind === 'counted' && place < at ? figure.noun : []
  );
  const [whole] = [
    ...counted,
    ...nouns.filter(noun => !isBound(noun)).map(({ of: { noun } }) => noun)
  ];
  const first = whole?.dimension ?? null;
  return (
    near.find(({ of: { noun } }) => noun.rows) ??
    near.find(({ of: { noun } }) => noun.dimension !== first && countOf(noun, slots.family)) ??
    // "Customers where open orders >= 5": rows of someone else than themselves.
    nouns.find(
      ({ at: place, of: { noun } }) =>
        noun.rows && place < at && at - place <= 2 && noun.dimension !== first && first !== null
    ) ??
    null
  );
}

/** The measure that tells how many there are of what a number counts. */
export function comparedCount(slots: Slots, comparison: At<Comparison>): string | null {
  const noun = comparedNoun(slots, comparison);
  return noun && countOf(noun.of.noun, slots.family);
}

function countOf({ dimension, rows, count }: Noun, family: Family | null): string | null {
  if (rows) {
    return count;
  }
  if (dimension === null) {
    return family && countOfRelation[rowsOfFamily[family]]; // so many "times"
  }
  const usual = dimension === 'supplier' ? 'purchase' : (familyOfDimension[dimension] ?? null);
  const counted = family ?? usual;
  return (counted && memberCounts[counted][dimension]) ?? null;
}

/** How many different members there are in the rows of a part of the business. */
const memberCounts: Readonly<Record<Family, Partial<Readonly<Record<DimensionName, string>>>>> = {
  stock: { product: 'products', warehouse: 'stocking_warehouses' },
  sales: {
    customer: 'customers',
    product: 'products_sold',
    area: 'areas_served',
    warehouse: 'shipping_warehouses'
  },
  purchase: {
    supplier: 'suppliers',
    product: 'products_bought',
    warehouse: 'receiving_warehouses'
  }
};
