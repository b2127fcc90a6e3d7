import { normalQuantile } from '../distributions/standardNormal.js';
import { requireShare } from '../inputChecks.js';
import { leadTimeDemand, type DemandAndLeadTime, type LeadTimeDemand } from './leadTimeDemand.js';

export interface CycleSafetyStock {
  readonly demand: LeadTimeDemand;
  /** Standard normal quantile of the service level; no unit. */
  readonly z: number;
  /** Units. Below 0 for a service level under 0.5, which asks for less than the mean. */
  readonly safetyStock: number;
  /** Units: the reorder point, or with a review period the order-up-to level. */
  readonly reorderPoint: number;
}

/**
 * Safety stock = z·√((R + L)·σd² + d²·σL²), with demand over the lead time taken for normal.
 * @param serviceLevel cycle service level: the share of order cycles without a stockout; (0, 1)
 * @throws AssistantError `agent/invalid-input`
 * @source King (2011), APICS magazine; Stevenson 14e, p. 528; Silver, Pyke & Thomas 4e, ch. 6
 */
export function cycleSafetyStock(
  inputs: DemandAndLeadTime,
  serviceLevel: number
): CycleSafetyStock {
  requireShare({ serviceLevel });
  const demand = leadTimeDemand(inputs);
  const z = normalQuantile(serviceLevel);
  const safetyStock = z * demand.sd;
  return { demand, z, safetyStock, reorderPoint: demand.mean + safetyStock };
}
