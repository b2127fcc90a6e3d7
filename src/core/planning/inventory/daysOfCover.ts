import { requireFinite, requireNotNegative } from '../inputChecks.js';

/**
 * How long a stock lasts: stock ÷ mean daily demand.
 * @param stock units; 0 or below lasts no day @param meanDailyDemand units a day, ≥ 0
 * @returns days; null where nothing is sold, so that the stock has no end
 * @throws AssistantError `agent/invalid-input`
 * @example daysOfCover(120, 8) // 15
 */
export function daysOfCover(stock: number, meanDailyDemand: number): number | null {
  requireFinite({ stock });
  requireNotNegative({ meanDailyDemand });
  return meanDailyDemand === 0 ? null : Math.max(0, stock) / meanDailyDemand;
}
