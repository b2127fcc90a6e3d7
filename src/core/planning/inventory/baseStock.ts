import { poissonDistribution } from '../distributions/poissonDistribution.js';
import { requirePositive, requireWhole } from '../inputChecks.js';

export interface BaseStock {
  /** Units owed on average. */
  readonly expectedBackorders: number;
  /** Units on the shelf on average. */
  readonly expectedOnHand: number;
  /** P(D ≤ S − 1): share of demand served from the shelf. */
  readonly fillRate: number;
}

/**
 * An (S − 1, S) policy: each unit sold is ordered at once. Poisson demand, unmet demand is owed.
 * @param meanDemand units a period @param leadTime periods @param level S, whole units ≥ 0
 * @throws AssistantError `agent/invalid-input`
 * @source Zipkin, Foundations of Inventory Management, 6.2
 */
export function baseStock(meanDemand: number, leadTime: number, level: number): BaseStock {
  requirePositive({ meanDemand, leadTime });
  requireWhole({ level }, 0);
  const demand = poissonDistribution(meanDemand * leadTime);
  const expectedBackorders = demand.expectedShort(level);
  return {
    expectedBackorders,
    expectedOnHand: level - demand.mean + expectedBackorders,
    fillRate: demand.cdf(level - 1)
  };
}
