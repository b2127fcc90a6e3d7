import { requireFinite, requireNotNegative } from '../inputChecks.js';

export interface LeadTimes {
  /** Receipts. */
  readonly n: number;
  /** Days. */
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  /** Sample standard deviation, days; null for one receipt. */
  readonly sd: number | null;
  readonly variance: number | null;
  /** Mean less what is configured, days; null where nothing is. */
  readonly beyondConfigured: number | null;
}

/**
 * Days from order to receipt.
 * @param days of each receipt, ≥ 0 @param configured days; null where the master data have none
 * @returns null without a receipt
 * @throws AssistantError `agent/invalid-input` for a receipt before its order
 */
export function leadTimes(days: readonly number[], configured: number | null): LeadTimes | null {
  if (days.length === 0) {
    return null;
  }
  for (const value of days) {
    requireNotNegative({ leadTime: value });
  }
  if (configured !== null) {
    requireFinite({ configured });
  }
  const n = days.length;
  const mean = days.reduce((sum, value) => sum + value, 0) / n;
  const squares = days.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = n < 2 ? null : squares / (n - 1);
  return {
    n,
    mean,
    min: Math.min(...days),
    max: Math.max(...days),
    sd: variance === null ? null : Math.sqrt(variance),
    variance,
    beyondConfigured: configured === null ? null : mean - configured
  };
}
