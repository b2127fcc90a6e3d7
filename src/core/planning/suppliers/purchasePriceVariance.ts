import type { PurchaseLine } from './PurchaseLine.js';

export interface PurchasePriceVariance {
  /** Money; above 0 is dearer than the standard. */
  readonly variance: number;
  /** Percent of the standard; null without any. */
  readonly percent: number | null;
  /** Lines behind it. */
  readonly lines: number;
  /** Lines left out because their product has no standard cost. */
  readonly linesWithoutStandard: number;
}

/**
 * PPV = Σ (actual − standard unit cost) × units ordered.
 * @param lines without cancelled orders
 * @source Kaplan & Atkinson, Advanced Management Accounting 3e (price variance)
 */
export function purchasePriceVariance(lines: readonly PurchaseLine[]): PurchasePriceVariance {
  let [variance, standard, count] = [0, 0, 0];
  for (const { unitCost, standardCost, ordered } of lines) {
    if (standardCost !== null) {
      variance += (unitCost - standardCost) * ordered;
      standard += standardCost * ordered;
      count += 1;
    }
  }
  return {
    variance,
    percent: standard === 0 ? null : (100 * variance) / standard,
    lines: count,
    linesWithoutStandard: lines.length - count
  };
}
