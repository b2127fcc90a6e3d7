import { costComparison, type SupplierBasket } from './costComparison.js';
import type { PurchaseLine } from './PurchaseLine.js';

/** Two suppliers that sold the same products. */
export interface PairCosts {
  readonly cheaper: SupplierBasket;
  readonly dearer: SupplierBasket;
  /** What both sold; nothing else is compared. */
  readonly products: readonly string[];
}

/**
 * What the same products cost at every two suppliers that sold any, the largest difference in
 * money first.
 * @param lines as for `costComparison`
 */
export function pairwiseCosts(lines: readonly PurchaseLine[]): readonly PairCosts[] {
  const codes = [...new Set(lines.map(({ supplier }) => supplier))].sort();
  return codes
    .flatMap((one, at) => codes.slice(at + 1).map(other => costComparison(lines, [one, other])))
    .flatMap(({ products, suppliers: [cheaper, dearer] }) =>
      cheaper && dearer ? [{ cheaper, dearer, products }] : []
    )
    .sort((a, b) => gapOf(b) - gapOf(a));
}

const gapOf = ({ cheaper, dearer }: PairCosts): number => dearer.basketCost - cheaper.basketCost;
