import { invalidInput, requireNotNegative, requirePositive } from '../inputChecks.js';

export interface PriceTier {
  /** The least units ordered that this price holds for. */
  readonly from: number;
  /** Money, for every unit of the order. */
  readonly unitCost: number;
}

export interface DiscountedCosts {
  /** Cost of placing one order; money. */
  readonly orderCost: number;
  /** Units a year. */
  readonly annualDemand: number;
  /** Share of a unit's cost that holding it for a year costs; 0.2 is 20 %. */
  readonly holdingRate: number;
}

export interface DiscountedOrder {
  /** Units. */
  readonly quantity: number;
  /** Position of the price in the tiers, from 0. */
  readonly tier: number;
  /** Of buying, ordering and holding, money a year. */
  readonly annualCost: number;
}

/**
 * The cheapest order where a larger one makes every unit cheaper: in each tier the EOQ, raised to
 * where the tier begins; a tier whose EOQ lies beyond its end is beaten by a later one.
 * @param tiers n ≥ 1, rising in `from`, not rising in `unitCost`
 * @throws AssistantError `agent/invalid-input`
 * @source Snyder & Shen 2e, 3.4.1
 */
export function discountedOrder(
  { orderCost, annualDemand, holdingRate }: DiscountedCosts,
  tiers: readonly PriceTier[]
): DiscountedOrder {
  requirePositive({ orderCost, annualDemand, holdingRate });
  checkTiers(tiers);
  const orders = tiers.flatMap(({ from, unitCost }, tier): DiscountedOrder[] => {
    const holdingCost = holdingRate * unitCost;
    const best = Math.sqrt((2 * orderCost * annualDemand) / holdingCost);
    if (best >= (tiers[tier + 1]?.from ?? Infinity)) {
      return [];
    }
    const quantity = Math.max(best, from);
    const annualCost =
      unitCost * annualDemand +
      (orderCost * annualDemand) / quantity +
      (holdingCost * quantity) / 2;
    return [{ quantity, tier, annualCost }];
  });
  return orders.reduce((best, order) => (order.annualCost < best.annualCost ? order : best));
}

function checkTiers(tiers: readonly PriceTier[]): void {
  if (tiers.length === 0) {
    throw invalidInput('tiers', 'there is no price');
  }
  tiers.forEach(({ from, unitCost }, index) => {
    requireNotNegative({ from });
    requirePositive({ unitCost });
    const before = tiers[index - 1];
    if (before && from <= before.from) {
      throw invalidInput('from', `${from} does not come after ${before.from}`);
    }
    if (before && unitCost > before.unitCost) {
      throw invalidInput('unitCost', `${unitCost} is dearer than ${before.unitCost} for fewer`);
    }
  });
}
