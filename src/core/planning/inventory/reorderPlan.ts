import { leastPeriodsWithDemand, type DemandStatistics } from '../demand/demandStatistics.js';
import { fittedDemand, mostNormalSpread } from '../demand/fittedDemand.js';
import type { DistributionName } from '../distributions/Distribution.js';
import { isRare } from '../forecast/DemandClass.js';
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
  /** What demand over the lead time is taken for; null by days of cover. */
  readonly distribution: DistributionName | null;
  /** Units; null by days of cover, which has none. */
  readonly safetyStock: number | null;
  /** Units; by days of cover the mean demand of the lead time alone. */
  readonly reorderPoint: number;
  /** By the original design's formula. */
  readonly maxMin: StockLevels;
}

/** Units over the lead time from which on slow movers may be taken for normal, too … */
const leastForNormal = 10;

/**
 * A reorder point from daily demand: statistical where eight days or more had demand, and beside it
 * max-min. Demand that comes now and then is counted where over the lead time it has fewer than ten
 * units or a spread above half of its mean: the reorder point is the least whole s with P(D ≤ s) ≥
 * service level, D as in `fittedDemand`, the safety stock what it exceeds the mean by. All other
 * demand is taken for normal.
 * @param demand of days @param serviceLevel cycle service level in (0, 1)
 * @throws AssistantError `agent/invalid-input`
 * @source `cycleSafetyStock`, `maxMinSafetyStock`; slow movers: Silver, Pyke & Thomas 4e, ch. 7
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
  if (demand.periodsWithDemand < leastPeriodsWithDemand) {
    return {
      method: 'days of cover',
      distribution: null,
      safetyStock: null,
      reorderPoint: reorderPoint({ ...at, safetyStock: 0 }),
      maxMin
    };
  }
  return {
    method: 'cycle service level',
    ...statisticalLevels(demand, leadTime, serviceLevel),
    maxMin
  };
}

function statisticalLevels(
  { demandClass, mean: meanDemand, sd }: DemandStatistics,
  { mean: leadTime, sd: sdLeadTime }: LeadTime,
  serviceLevel: number
): StockLevels & Pick<ReorderPlan, 'distribution'> {
  const normal = cycleSafetyStock(
    { meanDemand, sdDemand: sd ?? 0, leadTime, sdLeadTime, reviewPeriod: 0 },
    serviceLevel
  );
  const { mean, sd: spread } = normal.demand;
  // … unless they spread too far.
  const isFew = mean < leastForNormal || spread > mostNormalSpread * mean;
  if (isRare(demandClass) && mean > 0 && isFew) {
    const counted = fittedDemand(demandClass, mean, spread ** 2);
    const level = counted.quantile(serviceLevel);
    return { distribution: counted.name, safetyStock: level - mean, reorderPoint: level };
  }
  const { safetyStock, reorderPoint: level } = normal;
  return { distribution: 'normal', safetyStock, reorderPoint: level };
}
