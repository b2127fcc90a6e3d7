import { requireNotNegative } from '../inputChecks.js';

export interface DemandAndLeadTime {
  /** Units a period. */
  readonly meanDemand: number;
  readonly sdDemand: number;
  /** Periods. */
  readonly leadTime: number;
  /** Periods; 0 where the lead time is taken for certain. */
  readonly sdLeadTime: number;
  /** Periods between two reviews; 0 where stock is watched all the time. */
  readonly reviewPeriod: number;
}

export interface LeadTimeDemand {
  /** Review period and lead time together: what a stock must last. */
  readonly protectionTime: number;
  /** Units over the protection time. */
  readonly mean: number;
  readonly sd: number;
}

/**
 * Demand while one waits: mean d·(R + L), standard deviation √((R + L)·σd² + d²·σL²).
 * @throws AssistantError `agent/invalid-input` for a negative value
 * @source King (2011), Crack the code, APICS magazine July/August, 33–36; Stevenson, Operations
 * Management 14e, p. 528; with a review period Silver, Pyke & Thomas 4e, 6.9
 */
export function leadTimeDemand(inputs: DemandAndLeadTime): LeadTimeDemand {
  requireNotNegative({ ...inputs });
  const { meanDemand, sdDemand, leadTime, sdLeadTime, reviewPeriod } = inputs;
  const protectionTime = reviewPeriod + leadTime;
  return {
    protectionTime,
    mean: meanDemand * protectionTime,
    sd: Math.sqrt(protectionTime * sdDemand ** 2 + meanDemand ** 2 * sdLeadTime ** 2)
  };
}
