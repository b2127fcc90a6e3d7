import type { IsoDay } from '../../calendar/IsoDay.js';
import { groupBy } from '../../collections/groupBy.js';

/** A line of a purchase order with its header and its product. */
export interface PurchaseLine {
  /** Prefix and number: numbers repeat across prefixes. */
  readonly order: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly product: string;
  readonly productGroup: string | null;
  readonly orderDate: IsoDay;
  readonly expected: IsoDay | null;
  /** When it came; null while it has not. */
  readonly actual: IsoDay | null;
  readonly status: 'Ordered' | 'In Transit' | 'Received' | 'Cancelled';
  /** Units. */
  readonly ordered: number;
  readonly received: number;
  /** Money for a unit: paid, and as the product's master data have it. */
  readonly unitCost: number;
  readonly standardCost: number | null;
  /** Money for the line, as it was charged. */
  readonly lineTotal: number;
}

/** Lines by whatever they have in common, in the order of their keys. */
export function groupLines(
  lines: readonly PurchaseLine[],
  keyOf: (line: PurchaseLine) => string
): readonly (readonly [string, readonly PurchaseLine[]])[] {
  return [...groupBy(lines, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Money charged for the lines. */
export function spendOf(lines: readonly PurchaseLine[]): number {
  return lines.reduce((sum, { lineTotal }) => sum + lineTotal, 0);
}

/** Money for the units at their unit costs: what a price is told by. */
export function costOf(lines: readonly PurchaseLine[]): number {
  return lines.reduce((sum, { unitCost, ordered }) => sum + unitCost * ordered, 0);
}

/** Units ordered. */
export function unitsOf(lines: readonly PurchaseLine[]): number {
  return lines.reduce((sum, { ordered }) => sum + ordered, 0);
}

export function isOpen({ status }: PurchaseLine): boolean {
  return status === 'Ordered' || status === 'In Transit';
}
