import { costOf, groupLines, unitsOf, type PurchaseLine } from './PurchaseLine.js';

export interface PriceIndex {
  /** 100 is the price before; null without a product in both windows. */
  readonly index: number | null;
  /** Products bought in both windows; others say nothing about prices. */
  readonly products: number;
  /** Percent of the spend now that these are. */
  readonly coverage: number | null;
}

/**
 * What is bought now at prices of now, against the same units at average prices of before.
 * @param now lines of the window asked about @param before of the one compared with; neither with
 * cancelled orders
 * @source Paasche's index: ILO, Consumer Price Index Manual (2020), ch. 2
 */
export function priceIndex(
  now: readonly PurchaseLine[],
  before: readonly PurchaseLine[]
): PriceIndex {
  if (now.length === 0) {
    return { index: null, products: 0, coverage: null };
  }
  const priceBefore = new Map(
    groupLines(before, ({ product }) => product)
      .filter(([, lines]) => unitsOf(lines) > 0)
      .map(([product, lines]) => [product, costOf(lines) / unitsOf(lines)])
  );
  const both = now.filter(({ product }) => priceBefore.has(product));
  const atOldPrices = both.reduce(
    (sum, { product, ordered }) => sum + (priceBefore.get(product) ?? 0) * ordered,
    0
  );
  const total = costOf(now);
  return {
    index: atOldPrices === 0 ? null : (100 * costOf(both)) / atOldPrices,
    products: new Set(both.map(({ product }) => product)).size,
    coverage: total === 0 ? null : (100 * costOf(both)) / total
  };
}
