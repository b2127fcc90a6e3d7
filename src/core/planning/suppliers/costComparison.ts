import { invalidInput } from '../inputChecks.js';
import { costOf, groupLines, unitsOf, type PurchaseLine } from './PurchaseLine.js';

export interface SupplierBasket {
  readonly supplier: string;
  readonly supplierName: string;
  /** What the basket of all of them costs at this supplier's average prices; money. */
  readonly basketCost: number;
  /** Percent of the cheapest; 100 is the cheapest. */
  readonly index: number;
  /** Lines that its prices are made from. */
  readonly lines: number;
}

export interface CostComparison {
  /** Products that every supplier compared has sold; nothing else is compared. */
  readonly products: readonly string[];
  /** Cheapest first; empty without a product in common. */
  readonly suppliers: readonly SupplierBasket[];
}

/**
 * What the same products cost at each supplier: units of all of them at each one's average price.
 * @param lines without cancelled orders, of the window to compare
 * @param suppliers codes, ≥ 2
 * @throws AssistantError `agent/invalid-input` for fewer than two suppliers
 * @source a fixed basket, as in Lowe's price index: ILO, Consumer Price Index Manual (2020), ch. 1
 */
export function costComparison(
  lines: readonly PurchaseLine[],
  suppliers: readonly string[]
): CostComparison {
  const compared = [...new Set(suppliers)];
  if (compared.length < 2) {
    throw invalidInput('suppliers', 'a comparison needs two of them');
  }
  const common = groupLines(
    lines.filter(({ supplier, ordered }) => compared.includes(supplier) && ordered > 0),
    ({ product }) => product
  ).filter(([, sold]) => compared.every(code => sold.some(({ supplier }) => supplier === code)));
  const baskets = compared.flatMap(code => {
    const own = common.flatMap(([, sold]) => sold.filter(({ supplier }) => supplier === code));
    const basketCost = common.reduce((sum, [, sold]) => {
      const ofProduct = sold.filter(({ supplier }) => supplier === code);
      return sum + (costOf(ofProduct) / unitsOf(ofProduct)) * unitsOf(sold);
    }, 0);
    const [first] = own;
    return first
      ? [{ supplier: code, supplierName: first.supplierName, basketCost, lines: own.length }]
      : [];
  });
  const least = Math.min(...baskets.map(({ basketCost }) => basketCost));
  return {
    products: common.map(([product]) => product),
    suppliers: baskets
      .map(basket => ({ ...basket, index: (100 * basket.basketCost) / least }))
      .sort((a, b) => a.basketCost - b.basketCost || (a.supplier < b.supplier ? -1 : 1))
  };
}
