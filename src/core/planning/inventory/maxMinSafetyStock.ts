import { invalidInput, requireNotNegative } from '../inputChecks.js';

export interface DemandAndLeadTimeExtremes {
  /** Units a day. */
  readonly maxDailyDemand: number;
  readonly avgDailyDemand: number;
  /** Days. */
  readonly maxLeadTime: number;
  readonly avgLeadTime: number;
}

/**
 * Safety stock = max daily demand × max lead time − average daily demand × average lead time.
 * It promises no service level: it covers the worst day, each day of the longest wait.
 * @returns units, ≥ 0
 * @throws AssistantError `agent/invalid-input` for a negative value, or a maximum below its average
 * @source the original design, calculate_safety_stock
 * @example maxMinSafetyStock({ maxDailyDemand: 15, avgDailyDemand: 10, maxLeadTime: 10, avgLeadTime: 7 }) // 80
 */
export function maxMinSafetyStock(extremes: DemandAndLeadTimeExtremes): number {
  requireNotNegative({ ...extremes });
  const { maxDailyDemand, avgDailyDemand, maxLeadTime, avgLeadTime } = extremes;
  if (maxDailyDemand < avgDailyDemand) {
    throw invalidInput('maxDailyDemand', `${maxDailyDemand} is below the average`);
  }
  if (maxLeadTime < avgLeadTime) {
    throw invalidInput('maxLeadTime', `${maxLeadTime} is below the average`);
  }
  return maxDailyDemand * maxLeadTime - avgDailyDemand * avgLeadTime;
}
