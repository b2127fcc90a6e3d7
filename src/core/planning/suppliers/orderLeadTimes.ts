import { daysBetween } from '../../calendar/IsoDay.js';
import { leadTimes, type LeadTimes } from './leadTimes.js';
import { groupLines, type PurchaseLine } from './PurchaseLine.js';

export interface OrderLeadTimes extends LeadTimes {
  /** Mean days from order to the expected date; null where no order has one. */
  readonly promised: number | null;
}

/** An order that came before it was placed has no lead time. */
export function hasLeadTime({ orderDate, actual }: PurchaseLine): boolean {
  return actual !== null && actual >= orderDate;
}

/**
 * Days from order to receipt, against the expected date: one value for each order.
 * @param lines of orders received
 * @returns null where none of them has a lead time
 */
export function orderLeadTimes(lines: readonly PurchaseLine[]): OrderLeadTimes | null {
  const orders = groupLines(lines.filter(hasLeadTime), ({ order }) => order).flatMap(
    ([, [line]]) => line ?? []
  );
  const daysTo = (day: 'expected' | 'actual'): readonly number[] =>
    orders.flatMap(line => {
      const end = line[day];
      return end === null ? [] : [daysBetween(line.orderDate, end)];
    });
  const promised = daysTo('expected');
  const mean =
    promised.length === 0 ? null : promised.reduce((sum, days) => sum + days, 0) / promised.length;
  const times = leadTimes(daysTo('actual'), mean);
  return times && { ...times, promised: mean };
}
