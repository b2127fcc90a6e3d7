import { requireFinite } from '../inputChecks.js';
import type { StockRow } from './StockRow.js';

export interface Transfer {
  readonly product: string;
  readonly from: string;
  readonly to: string;
  /** Whole units, ≥ 1. */
  readonly units: number;
}

/** What a warehouse gives away: above its maximum, or all that keeps it above its reorder point. */
export type SurplusRule = 'above maximum' | 'above reorder point';

interface Need {
  readonly warehouse: string;
  units: number;
}

/**
 * Moves of surplus to where stock is at or below its reorder point.
 *
 * Rule: product by product, the warehouse with the least stock for its reorder point is filled up
 * to its maximum first, from the largest surplus first; of equals by warehouse. A place whose
 * numbers are missing neither gives nor takes.
 * @throws AssistantError `agent/invalid-input` for a stock that is no number
 * @source a greedy rule of ours; it leaves out what a transport costs, which the data do not tell
 */
export function transfers(
  rows: readonly StockRow[],
  rule: SurplusRule = 'above maximum'
): readonly Transfer[] {
  const products = new Map<string, StockRow[]>();
  for (const row of rows) {
    products.set(row.product, [...(products.get(row.product) ?? []), row]);
  }
  return [...products]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([product, places]) => moves(product, surplusOf(places, rule), needsOf(places)));
}

function surplusOf(places: readonly StockRow[], rule: SurplusRule): Need[] {
  return places
    .flatMap(({ warehouse, onHand, maximum, reorderPoint }): Need[] => {
      const keep =
        rule === 'above maximum' ? maximum : reorderPoint === null ? null : reorderPoint + 1;
      if (onHand === null || keep === null || (reorderPoint !== null && onHand <= reorderPoint)) {
        return [];
      }
      requireFinite({ onHand, keep });
      const units = Math.floor(onHand - Math.max(0, keep));
      return units > 0 ? [{ warehouse, units }] : [];
    })
    .sort((a, b) => b.units - a.units || (a.warehouse < b.warehouse ? -1 : 1));
}

function needsOf(places: readonly StockRow[]): Need[] {
  return places
    .flatMap(({ warehouse, onHand, maximum, reorderPoint }) => {
      if (onHand === null || maximum === null || reorderPoint === null || onHand > reorderPoint) {
        return [];
      }
      requireFinite({ onHand, maximum, reorderPoint });
      const units = Math.floor(maximum - onHand);
      const cover = reorderPoint > 0 ? onHand / reorderPoint : 0;
      return units > 0 ? [{ warehouse, units, cover }] : [];
    })
    .sort((a, b) => a.cover - b.cover || (a.warehouse < b.warehouse ? -1 : 1));
}

function moves(product: string, surplus: Need[], needs: Need[]): Transfer[] {
  return needs.flatMap(need =>
    surplus.flatMap((giver): Transfer[] => {
      const units = Math.min(need.units, giver.units);
      if (units === 0 || giver.warehouse === need.warehouse) {
        return [];
      }
      need.units -= units;
      giver.units -= units;
      return [{ product, from: giver.warehouse, to: need.warehouse, units }];
    })
  );
}
