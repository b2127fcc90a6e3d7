import { measureNamed } from '../../semantics/model/semanticModel.js';
import { latenessMeasures } from './conventions.js';
import type { Draft } from './Draft.js';

/** What the tables cannot tell by their nature. */
export type Unknowable = 'snapshot' | 'punctuality' | 'overdue';

/**
 * Why a draft that makes no reading cannot make one: stock is known as it is now, and an order
 * has one date only, so neither has a past.
 * @returns null where that is not the reason
 */
export function unknowableIn(draft: Draft): Unknowable | null {
  const { figures, filters, events, periods } = draft;
  if (isLateAndDone(draft)) {
    return 'punctuality';
  }
  if (periods.length === 0) {
    return null;
  }
  const isStock = figures.some(
    ({ of: { figure } }) => figure.kind === 'measure' && measureNamed(figure.name).event === null
  );
  if (isStock && events.length === 0) {
    return 'snapshot';
  }
  const names = filters.flatMap(({ of }) => (of.kind === 'named' ? of.name : []));
  if (names.includes('overdue')) {
    return 'overdue';
  }
  const isLate = names.includes('late_sales');
  const isOfLate = figures.some(
    ({ of: { figure } }) => figure.kind === 'measure' && latenessMeasures.has(figure.name)
  );
  return isLate || isOfLate ? 'punctuality' : null;
}

/** "Did we deliver late": late is what is open, so of what was delivered it is not known. */
export function isLateAndDone({ filters, events }: Draft): boolean {
  const isLate = filters.some(
    ({ of }) => of.kind === 'named' && of.name === 'late_sales' && !of.negated
  );
  const isDone = events.some(({ of }) => !of.negated && of.event.filter === 'Delivered');
  return isLate && isDone;
}
