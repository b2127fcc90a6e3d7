import type { Distribution } from '../distributions/Distribution.js';
import { requireFinite, requireShare } from '../inputChecks.js';

export interface StockoutRisk {
  /** P(D > stock): demand of exactly the stock is still served. */
  readonly probability: number;
  /** E[(D − stock)⁺], units. */
  readonly expectedShort: number;
  /** The smallest stock that lasts in `target` of all cases, units. */
  readonly reorderPoint: number;
}

/**
 * What may go wrong before more comes.
 * @param demand over the lead time, units
 * @param stock units; below 0 where units are owed
 * @param target cycle service level in (0, 1)
 * @throws AssistantError `agent/invalid-input`
 * @source Silver, Pyke & Thomas 4e, ch. 6; Axsäter 3e, ch. 5
 */
export function stockoutRisk(demand: Distribution, stock: number, target: number): StockoutRisk {
  requireFinite({ stock });
  requireShare({ target });
  return {
    probability: demand.survival(stock),
    expectedShort: demand.expectedShort(stock),
    reorderPoint: demand.quantile(target)
  };
}
