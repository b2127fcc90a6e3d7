import { leastPeriodsWithDemand, type DemandStatistics } from '../demand/demandStatistics.js';
import { cycleSafetyStock } from './cycleSafetyStock.js';
import { maxMinSafetyStock } from './maxMinSafetyStock.js';
import { reorderPoint } from './reorderPoint.js';

export interface LeadTime {
  /** Days. */
  readonly mean: number;
  readonly max: number;
  readonly sd: number;
}

export interface StockLevels {
  /** Units. */
  readonly safetyStock: number;
  readonly reorderPoint: number;
}

export interface ReorderPlan {
  /** What the plan is made by: too little demand tells no distribution. */
  readonly method: 'cycle service level' | 'days of cover';
  /** Units; null by days of cover, which has none. */
  readonly safetyStock: number | null;
  /** Units; by days of cover the mean demand of the lead time alone. */
  readonly reorderPoint: number;
  /** By the original design's formula. */
  readonly maxMin: StockLevels;
}

/**
 * A reorder point from daily demand: statistical where eight days or more had demand, and beside it
 * max-min.
 * @param demand of days @param serviceLevel cycle service level in (0, 1)
 * @throws AssistantError `agent/invalid-input`
 * @source `cycleSafetyStock`, `maxMinSafetyStock`
 */
export function reorderPlan(
  demand: DemandStatistics,
  leadTime: LeadTime,
  serviceLevel: number
): ReorderPlan {
  const extremes = maxMinSafetyStock({
    maxDailyDemand: demand.max,
    avgDailyDemand: demand.mean,
    maxLeadTime: leadTime.max,
    avgLeadTime: leadTime.mean
  });
  const at = { avgDailyDemand: demand.mean, leadTimeDays: leadTime.mean };
  const maxMin = {
    safetyStock: extremes,
    reorderPoint: reorderPoint({ ...at, safetyStock: extremes })
  };
  const statistical = cycleSafetyStock(
    {
      meanDemand: demand.mean,
      sdDemand: demand.sd ?? 0,
      leadTime: leadTime.mean,
      sdLeadTime: leadTime.sd,
      reviewPeriod: 0
    },
    serviceLevel
  );
  return demand.periodsWithDemand < leastPeriodsWithDemand
    ? {
        method: 'days of cover',
        safetyStock: null,
        reorderPoint: reorderPoint({ ...at, safetyStock: 0 }),
        maxMin
      }
    : {
        method: 'cycle service level',
        safetyStock: statistical.safetyStock,
        reorderPoint: statistical.reorderPoint,
        maxMin
      };
}
