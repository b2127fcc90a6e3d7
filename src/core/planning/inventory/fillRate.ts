import { normalCdf, normalLoss } from '../distributions/standardNormal.js';
import { requireFinite, requirePositive } from '../inputChecks.js';

export interface LotPolicy {
  /** Mean demand over the lead time, units. */
  readonly mean: number;
  /** Its standard deviation, units, > 0. */
  readonly sd: number;
  /** Q, units, > 0. */
  readonly lot: number;
}

export interface FillRate {
  /** Share of demand served from the shelf: 1 − σ/Q·(L(z) − L(z + Q/σ)). */
  readonly fillRate: number;
  /** The same without what is owed from the cycle before: 1 − σ·L(z)/Q. Below 0 where Q is small. */
  readonly classical: number;
  /** Share of order cycles without a stockout. */
  readonly cycleServiceLevel: number;
  /** Units short in an order cycle. */
  readonly shortPerCycle: number;
}

/**
 * What an (s, Q) policy gives, with normal demand over the lead time and unmet demand owed.
 * @param reorderPoint s, units
 * @throws AssistantError `agent/invalid-input`
 * @source Axsäter, Inventory Control 3e, 5.3 (two terms); Silver, Pyke & Thomas 4e, 6.7 (one)
 */
export function fillRate({ mean, sd, lot }: LotPolicy, reorderPoint: number): FillRate {
  requireFinite({ mean, reorderPoint });
  requirePositive({ sd, lot });
  const z = (reorderPoint - mean) / sd;
  const shortPerCycle = sd * normalLoss(z);
  return {
    fillRate: 1 - (shortPerCycle - sd * normalLoss(z + lot / sd)) / lot,
    classical: 1 - shortPerCycle / lot,
    cycleServiceLevel: normalCdf(z),
    shortPerCycle
  };
}
