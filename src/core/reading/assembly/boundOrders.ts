import type { At, Comparison, Draft, SpokenNoun } from './Draft.js';
import { isOrderGroup } from './conventions.js';
import { isPartial } from './partsOfFields.js';

/** A bare number after orders is what they come to from here on; "orders over 5" may be anything. */
const leastValue = 100;

/**
 * "Open POs over 10k", "how many orders below 1k per vendor": a bound behind the orders is on what
 * each of them is worth, which no word needs to say.
 * @returns false where it stands behind orders of someone, of which it may be the number
 */
export function boundOrders(draft: Draft): boolean {
  const bounds = draft.comparisons.filter(comparison => isBare(draft, comparison));
  const [first] = bounds;
  if (!first || bounds.length !== draft.comparisons.length) {
    return true;
  }
  const orders = ordersBefore(draft, first.at);
  if (!orders) {
    return true;
  }
  const others = draft.nouns.filter(({ of }) => of.noun !== orders.of.noun);
  if (others.length > 0) {
    return false;
  }
  if (draft.groups.length > 0 || draft.counts.length > 0) {
    countOrders(draft, orders);
  }
  draft.marks.add('worth');
  draft.figures.push({
    at: first.at,
    of: { figure: { kind: 'quantity', of: 'value' }, average: false }
  });
  return true;
}

/** Whether a number is compared with nothing that is named. */
function isBare(draft: Draft, { at, of }: At<Comparison>): boolean {
  const named =
    draft.fields.some(field => Math.abs(field.at - at) <= 2) ||
    draft.nouns.some(noun => noun.at >= at && noun.at - at <= 3) ||
    draft.columns.length + draft.asked.length > 0 ||
    draft.figures.some(({ of: { figure } }) => figure.kind !== 'counted');
  const isAmount = of.than.kind === 'number' && !isPartial(of.than) && isWorth(of.than.value);
  return isAmount && !named;
}

/** "Orders from 2024 to 2025" are of those years. */
const isWorth = (value: number): boolean =>
  value >= leastValue && !(Number.isInteger(value) && value > 1990 && value < 2040);

/** The orders that stand last before a place, spoken of or counted. */
function ordersBefore(draft: Draft, at: number): At<SpokenNoun> | null {
  const counted = draft.figures.flatMap(({ at: place, of: { figure } }) =>
    figure.kind === 'counted'
      ? [{ at: place, of: { noun: figure.noun, isPlural: true } satisfies SpokenNoun }]
      : []
  );
  const [last] = [...draft.nouns, ...counted]
    .filter(noun => noun.at < at)
    .sort((a, b) => b.at - a.at);
  const dimension = last?.of.noun.rows ? last.of.noun.dimension : null;
  return last && dimension && isOrderGroup({ kind: 'dimension', name: dimension }) ? last : null;
}

/** "POs under 500 by supplier": how many there are of each. */
function countOrders(draft: Draft, { at, of: { noun } }: At<SpokenNoun>): void {
  const spoken = draft.nouns.findIndex(each => each.at === at);
  if (spoken >= 0) {
    draft.nouns.splice(spoken, 1);
    draft.figures.push({ at, of: { figure: { kind: 'counted', noun }, average: false } });
  }
  draft.counts.length = 0;
}
