import { dimensions } from '../../semantics/model/Dimension.js';
import { relations } from '../../semantics/model/semanticModel.js';
import type { Filter } from '../../semantics/SemanticQuery.js';
import { comparedNoun } from './comparedNoun.js';
import { isNotCarried, linesOf, productNoun, rowsOfFamily } from './conventions.js';
import type { Draft, Noun, SpokenNoun } from './Draft.js';
import type { Slots } from './Slots.js';

/** What the rows are about: the first noun that is neither counted nor split by. */
export function spokenSubject(slots: Slots): SpokenNoun | null | undefined {
  const compared = new Set(
    slots.draft.comparisons.map(comparison => comparedNoun(slots, comparison)?.at)
  );
  const nouns = slots.draft.nouns.filter(
    ({ at, of }) =>
      !compared.has(at) &&
      !isApposition(slots, at, of.noun) &&
      !isColumn(slots, at, of.noun) &&
      !isScope(slots, at, of.noun)
  );
  const [first, ...others] = withoutParts(slots, nouns);
  // A further noun of the same members ("customers … which accounts") says nothing new; another
  // would, and rows that are named twice are two sets of rows.
  return others.every(
    ({ of }) =>
      of.noun.rows === null
        ? of.noun.dimension === first?.of.noun.dimension
        : linesOf[of.noun.rows] === first?.of.noun.rows // "lines of open orders"
  )
    ? (first?.of ?? null)
    : undefined;
}

/** "Orders with lines for products that …": what an order is made of, where its lines are shown. */
function withoutParts({ draft }: Slots, nouns: Draft['nouns']): Draft['nouns'] {
  const [first] = nouns;
  const rows = first?.of.noun.rows;
  const lines = rows && (linesOf[rows] ?? rows);
  const showsGoods = draft.asked.some(({ of }) => of.kind === 'noun' && of.dimension === 'product');
  const tellsGoods = showsGoods || draft.filters.some(({ of }) => isNotCarried(of));
  return first && tellsGoods && (lines === 'sales_line' || lines === 'purchase_line')
    ? nouns.filter(
        each =>
          each === first || (each.of.noun.rows !== lines && each.of.noun.dimension !== 'product')
      )
    : nouns;
}

/** "What has not sold": what is absent from the sales are products. */
export function absentSubject(slots: Slots): Noun | null {
  const absent = slots.draft.events.some(
    ({ of }) =>
      of.negated && (of.event.relation === 'sales_line' || of.event.relation === 'purchase_line')
  );
  return absent ? productNoun : null;
}

/** "Product P1010", "customer Acme": the noun only names the kind of the member. */
function isApposition({ draft }: Slots, at: number, noun: Noun): boolean {
  const isNamed = draft.filters.some(
    ({ at: place, of }) =>
      of.kind === 'members' &&
      of.dimension === noun.dimension &&
      of.keys.length === 1 &&
      (draft.figures.length > 0 || (Math.abs(place - at) === 1 && draft.nouns.length > 1))
  );
  return noun.rows === null && isNamed;
}

/**
 * "Customers by units outstanding on open orders": which rows the figure is of, as the condition
 * before the noun says. "Customers with open orders" are some customers, and no such scope.
 */
function isScope({ draft, family }: Slots, at: number, noun: Noun): boolean {
  const [first] = draft.nouns;
  const filter = draft.filters.find(
    ({ at: place, of }) => place === at - 1 && (of.kind === 'named' || isStatus(of))
  );
  const hasFigure =
    draft.figures.some(figure => figure.at < at) ||
    draft.sorts.some(sort => sort.at < at && sort.of.by !== null) ||
    draft.ranks.some(rank => rank.of.measure !== null);
  return (
    noun.rows !== null &&
    noun.family === family &&
    first !== undefined &&
    first.at < at &&
    first.of.noun.rows === null &&
    filter !== undefined &&
    draft.placed.includes(filter.at) &&
    !draft.marks.has('also') &&
    !draft.marks.has('count') &&
    hasFigure
  );
}

const isStatus = (filter: Filter): boolean =>
  filter.kind === 'members' && filter.dimension.endsWith('_status');

/** "… – order number, customer, status": a column that the list shows anyway. */
function isColumn({ draft, family }: Slots, at: number, { rows, dimension }: Noun): boolean {
  const named = draft.fields.some(field => field.at < at);
  const listed = family ? relations[rowsOfFamily[family]].listed : [];
  return (
    named &&
    rows === null &&
    dimension !== null &&
    dimensions[dimension].shows.some(field => listed.includes(field))
  );
}
