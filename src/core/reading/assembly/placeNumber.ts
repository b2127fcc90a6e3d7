import type { SenseOf } from '../lexicon/Sense.js';
import type { Amount } from './Draft.js';
import { oppositeOperator } from './opposites.js';
import { isPartial } from './partsOfFields.js';
import type { Surroundings } from './placeNoun.js';

/** Puts a rank where its number is, or leaves it waiting for one; false where it finds no place. */
export function placeRank(
  { direction, measure, field, judged }: SenseOf<'rank'>,
  at: number,
  { draft, pending }: Surroundings
): boolean {
  const count = pending.number?.value ?? pending.limit;
  pending.limit = null;
  pending.number = null;
  pending.amount = null;
  draft.ranks.push({ at, of: { direction, measure, field, judged, count } });
  pending.rank = draft.ranks.length - 1;
  return count === null || isCount(count);
}

/** Joins an operator to the number before it, or leaves it waiting for what it compares with. */
export function placeOperator(
  operator: SenseOf<'operator'>,
  at: number,
  { draft, pending, neighbours }: Surroundings
): boolean {
  const before = neighbours.before(at);
  if (before?.kind === 'connective' && before.word === 'by') {
    pending.by = false; // "late by more than 10 days"
  }
  const { amount } = pending;
  const asked = pending.not ? oppositeOperator(operator) : operator;
  pending.not = false;
  if (amount) {
    pending.amount = null;
    pending.number = null;
    draft.comparisons.push({ at, of: { operator: asked.operator, than: amount, factor: 1 } });
    // "10% above standard" names a distance, and not whether at least or just that.
    return operator.postfix || !isPartial(amount);
  }
  pending.operator = operator.postfix ? pending.operator : asked;
  return !operator.postfix;
}

/** Gives a number or a length of time to the bound, operator or rank that waits for it. */
export function placeAmount(
  amount: Amount,
  at: number,
  { draft, pending, neighbours }: Surroundings
): boolean {
  const { operator, rank, bounds } = pending;
  const open = rank === null ? undefined : draft.ranks[rank];
  if (bounds > 0) {
    pending.bounds = bounds === 2 ? 1 : 0;
    const bound = bounds === 2 ? '>=' : '<=';
    draft.comparisons.push({ at, of: { operator: bound, than: amount, factor: 1 } });
  } else if (operator) {
    pending.operator = null;
    draft.comparisons.push({ at, of: { operator: operator.operator, than: amount, factor: 1 } });
  } else if (amount.kind === 'number' && neighbours.before(at)?.kind === 'field' && !pending.by) {
    draft.comparisons.push({ at, of: { operator: '=', than: amount, factor: 1 } });
  } else if (amount.kind === 'number' && open && open.of.count === null) {
    draft.ranks.splice(-1, 1, { at, of: { ...open.of, count: amount.value } });
    return isCount(amount.value);
  } else {
    pending.amount = amount;
    pending.number = amount.kind === 'number' ? amount : null;
  }
  return true;
}

/** What the first so many rows can be: 5, but not 0, -3 or 2.5. */
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
