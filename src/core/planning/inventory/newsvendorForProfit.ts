import type { Distribution } from '../distributions/Distribution.js';
import { invalidInput, requireFinite } from '../inputChecks.js';
import { newsvendor, type NewsvendorOrder } from './newsvendor.js';

export interface NewsvendorPrices {
  /** Money for a unit: sold in the season, bought, and sold after it. */
  readonly price: number;
  readonly cost: number;
  readonly salvage: number;
}

/**
 * The newsvendor with prices: underage is price − cost, overage cost − salvage.
 * @throws AssistantError `agent/invalid-input` where not salvage < cost < price
 * @source Snyder & Shen 2e, 4.3
 */
export function newsvendorForProfit(
  demand: Distribution,
  { price, cost, salvage }: NewsvendorPrices
): NewsvendorOrder & { readonly expectedProfit: number } {
  requireFinite({ price, cost, salvage });
  if (price <= cost) {
    throw invalidInput('price', `${price} is not above the cost ${cost}`);
  }
  if (cost <= salvage) {
    throw invalidInput('salvage', `${salvage} is not below the cost ${cost}`);
  }
  const order = newsvendor(demand, { underage: price - cost, overage: cost - salvage });
  const expectedProfit =
    price * order.expectedSales + salvage * order.expectedLeft - cost * order.quantity;
  return { ...order, expectedProfit };
}
