import { requireFinite, requireNotNegative } from '../inputChecks.js';

export interface ReorderPointInputs {
  /** Units a day. */
  readonly avgDailyDemand: number;
  /** Days. */
  readonly leadTimeDays: number;
  /** Units. */
  readonly safetyStock: number;
}

/**
 * Reorder point = average daily demand × lead time + safety stock.
 * @returns units
 * @throws AssistantError `agent/invalid-input` for a negative demand or lead time
 * @source the original design, calculate_reorder_point
 * @example reorderPoint({ avgDailyDemand: 10, leadTimeDays: 7, safetyStock: 20 }) // 90
 */
export function reorderPoint(inputs: ReorderPointInputs): number {
  const { avgDailyDemand, leadTimeDays, safetyStock } = inputs;
  requireNotNegative({ avgDailyDemand, leadTimeDays });
  requireFinite({ safetyStock });
  return avgDailyDemand * leadTimeDays + safetyStock;
}
