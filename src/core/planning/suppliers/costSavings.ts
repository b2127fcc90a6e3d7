import { invalidInput, requireNotNegative } from '../inputChecks.js';
import { costOf, groupLines, unitsOf, type PurchaseLine } from './PurchaseLine.js';

export interface CostSaving {
  readonly product: string;
  /** Where it was bought, and where it was cheapest on average. */
  readonly from: string;
  readonly to: string;
  /** Average money for a unit, weighed by units. */
  readonly paid: number;
  readonly best: number;
  /** Units bought at the dearer supplier. */
  readonly units: number;
  /** (paid − best) × units; money in the window. */
  readonly saving: number;
  /** Of what was paid. */
  readonly percent: number;
  /** Lines behind each price. */
  readonly linesPaid: number;
  readonly linesBest: number;
}

/**
 * What buying at the cheapest supplier would have saved, where two or more sold the product.
 * @param lines without cancelled orders, of the window
 * @param thresholdPercent savings below it are left out; 0 to 100
 * @returns largest saving first
 * @throws AssistantError `agent/invalid-input` for a threshold that is no percentage
 * @source definition of ours: average prices of the same product in the same window
 */
export function costSavings(
  lines: readonly PurchaseLine[],
  thresholdPercent: number
): readonly CostSaving[] {
  requireNotNegative({ thresholdPercent });
  if (thresholdPercent > 100) {
    throw invalidInput('thresholdPercent', `${thresholdPercent} % is more than all`);
  }
  const savings = groupLines(lines, ({ product }) => product).flatMap(([product, sold]) => {
    const offers = groupLines(sold, ({ supplier }) => supplier)
      .map(([supplier, own]) => ({ supplier, own, units: unitsOf(own), cost: costOf(own) }))
      .filter(({ units }) => units > 0)
      .map(offer => ({ ...offer, price: offer.cost / offer.units }))
      .sort((a, b) => a.price - b.price || (a.supplier < b.supplier ? -1 : 1));
    const [best, ...dearer] = offers;
    return best === undefined
      ? []
      : dearer
          .filter(({ price }) => price > best.price)
          .map(offer => ({
            product,
            from: offer.supplier,
            to: best.supplier,
            paid: offer.price,
            best: best.price,
            units: offer.units,
            saving: (offer.price - best.price) * offer.units,
            percent: (100 * (offer.price - best.price)) / offer.price,
            linesPaid: offer.own.length,
            linesBest: best.own.length
          }));
  });
  return savings
    .filter(({ percent }) => percent >= thresholdPercent)
    .sort((a, b) => b.saving - a.saving || (a.product + a.from < b.product + b.from ? -1 : 1));
}
