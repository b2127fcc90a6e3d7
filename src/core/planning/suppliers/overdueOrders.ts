import { daysBetween, type IsoDay } from '../../calendar/IsoDay.js';
import { groupLines, isOpen, type PurchaseLine } from './PurchaseLine.js';

export interface OverdueOrder {
  readonly order: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly expected: IsoDay;
  readonly daysOverdue: number;
  /** Units and money of what has not come. */
  readonly openUnits: number;
  readonly openValue: number;
  readonly lines: number;
}

/**
 * Open orders whose expected day is past, the longest overdue first, of equals the dearer.
 * Due today is not overdue.
 * @param lines of all statuses
 */
export function overdueOrders(
  lines: readonly PurchaseLine[],
  today: IsoDay
): readonly OverdueOrder[] {
  const late = lines.filter(
    line => isOpen(line) && line.expected !== null && line.expected < today
  );
  return groupLines(late, ({ order }) => order)
    .flatMap(([order, own]) => {
      const [first] = own;
      const expected = first?.expected ?? null;
      if (!first || expected === null) {
        return [];
      }
      const open = own.map(line => ({ ...line, units: Math.max(0, line.ordered - line.received) }));
      return [
        {
          order,
          supplier: first.supplier,
          supplierName: first.supplierName,
          expected,
          daysOverdue: daysBetween(expected, today),
          openUnits: open.reduce((sum, { units }) => sum + units, 0),
          openValue: open.reduce((sum, { units, unitCost }) => sum + units * unitCost, 0),
          lines: own.length
        }
      ];
    })
    .sort(
      (a, b) =>
        b.daysOverdue - a.daysOverdue || b.openValue - a.openValue || (a.order < b.order ? -1 : 1)
    );
}
