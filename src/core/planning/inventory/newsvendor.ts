import type { Distribution } from '../distributions/Distribution.js';
import { requirePositive } from '../inputChecks.js';

export interface NewsvendorCosts {
  /** Lost by each unit that was wanted and not there; money, > 0. */
  readonly underage: number;
  /** Lost by each unit left over; money, > 0. */
  readonly overage: number;
}

export interface NewsvendorOrder {
  /** underage ÷ (underage + overage): the share of seasons that the order is to last. */
  readonly criticalRatio: number;
  /** Units. */
  readonly quantity: number;
  /** P(D ≤ quantity); above the critical ratio where units are whole. */
  readonly serviceLevel: number;
  readonly expectedShort: number;
  readonly expectedLeft: number;
  readonly expectedSales: number;
  /** Of underage and overage, money. */
  readonly expectedCost: number;
}

/**
 * One order for one season: the smallest quantity with P(D ≤ Q) ≥ the critical ratio.
 * @throws AssistantError `agent/invalid-input`
 * @source Snyder & Shen 2e, 4.3
 */
export function newsvendor(
  demand: Distribution,
  { underage, overage }: NewsvendorCosts
): NewsvendorOrder {
  requirePositive({ underage, overage });
  const criticalRatio = underage / (underage + overage);
  const quantity = demand.quantile(criticalRatio);
  const expectedShort = demand.expectedShort(quantity);
  const expectedSales = demand.mean - expectedShort;
  const expectedLeft = quantity - expectedSales;
  return {
    criticalRatio,
    quantity,
    serviceLevel: demand.cdf(quantity),
    expectedShort,
    expectedLeft,
    expectedSales,
    expectedCost: overage * expectedLeft + underage * expectedShort
  };
}
