import { dimensions } from '../../semantics/model/Dimension.js';
import { relations } from '../../semantics/model/semanticModel.js';
import { comparedNoun } from './comparedNoun.js';
import { linesOf, productNoun, rowsOfFamily } from './conventions.js';
import type { Noun, SpokenNoun } from './Draft.js';
import type { Slots } from './Slots.js';

/** What the rows are about: the first noun that is neither counted nor split by. */
export function spokenSubject(slots: Slots): SpokenNoun | null | undefined {
  const compared = new Set(
    slots.draft.comparisons.map(comparison => comparedNoun(slots, comparison)?.at)
  );
  const nouns = slots.draft.nouns.filter(
    ({ at, of }) =>
      !compared.has(at) && !isApposition(slots, at, of.noun) && !isColumn(slots, at, of.noun)
  );
  const [first, ...others] = nouns;
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
