import { measureNamed } from '../../semantics/model/semanticModel.js';
import { latenessMeasures } from './conventions.js';
import type { Draft } from './Draft.js';

/** What the tables cannot tell by their nature. */
export type Unknowable = 'snapshot' | 'punctuality';

/**
 * Why a draft that makes no reading cannot make one: stock is known as it is now, and an order
 * has one date only, so neither has a past.
 * @returns null where that is not the reason
 */
export function unknowableIn({ figures, filters, events, periods }: Draft): Unknowable | null {
  if (periods.length === 0) {
    return null;
  }
  const isStock = figures.some(
    ({ of: { figure } }) => figure.kind === 'measure' && measureNamed(figure.name).event === null
  );
  if (isStock && events.length === 0) {
    return 'snapshot';
  }
  const isLate = filters.some(
    ({ of }) => of.kind === 'named' && (of.name === 'late_sales' || of.name === 'overdue')
  );
  const isOfLate = figures.some(
    ({ of: { figure } }) => figure.kind === 'measure' && latenessMeasures.has(figure.name)
  );
  return isLate || isOfLate ? 'punctuality' : null;
}
