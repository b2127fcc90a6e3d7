import { dayNumber } from '../../calendar/IsoDay.js';
import { groupLines, type PurchaseLine } from './PurchaseLine.js';

export interface PriceCreep {
  readonly product: string;
  readonly supplier: string;
  /** Money for a unit on the first and the last order day; the mean where a day has several. */
  readonly firstCost: number;
  readonly lastCost: number;
  /** The straight line through all prices: percent of their mean a year. */
  readonly percentPerYear: number;
  /** Prices behind it, and days from the first to the last. */
  readonly lines: number;
  readonly days: number;
}

/** A line through fewer prices than these says nothing. */
const leastPrices = 3;

/**
 * Where a supplier's price for a product rises, by least squares on the order date.
 * @param lines without cancelled orders
 * @returns steepest rise first; products whose price falls or stays are left out
 * @source ordinary least squares, each line of an order weighing the same
 */
export function priceCreep(lines: readonly PurchaseLine[]): readonly PriceCreep[] {
  const all = groupLines(lines, ({ product, supplier }) => JSON.stringify([product, supplier]));
  return all
    .flatMap(([, own]) => creepOf(own))
    .filter(({ percentPerYear }) => percentPerYear > 0)
    .sort(
      (a, b) =>
        b.percentPerYear - a.percentPerYear ||
        (a.product + a.supplier < b.product + b.supplier ? -1 : 1)
    );
}

function creepOf(own: readonly PurchaseLine[]): PriceCreep[] {
  const byDay = groupLines(own, ({ orderDate }) => orderDate);
  const [first, last] = [byDay[0], byDay.at(-1)];
  const [line] = own;
  if (!line || !first || !last || own.length < leastPrices || byDay.length < 2) {
    return [];
  }
  const days = own.map(({ orderDate }) => dayNumber(orderDate));
  const [meanDay, meanCost] = [mean(days), mean(own.map(({ unitCost }) => unitCost))];
  const spread = days.reduce((sum, day) => sum + (day - meanDay) ** 2, 0);
  const slope =
    own.reduce(
      (sum, { unitCost }, index) => sum + ((days[index] ?? 0) - meanDay) * (unitCost - meanCost),
      0
    ) / spread;
  return [
    {
      product: line.product,
      supplier: line.supplier,
      firstCost: mean(first[1].map(({ unitCost }) => unitCost)),
      lastCost: mean(last[1].map(({ unitCost }) => unitCost)),
      percentPerYear: meanCost === 0 ? 0 : (100 * 365 * slope) / meanCost,
      lines: own.length,
      days: dayNumber(last[0]) - dayNumber(first[0])
    }
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
