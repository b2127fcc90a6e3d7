import { classifyDemand, type DemandClass } from '../forecast/DemandClass.js';
import { invalidInput, requireNotNegative } from '../inputChecks.js';

export interface DemandStatistics {
  readonly periods: number;
  readonly periodsWithDemand: number;
  /** Units. */
  readonly total: number;
  /** Units a period, those without demand included. */
  readonly mean: number;
  readonly max: number;
  /** Sample standard deviation, units; null for one period. */
  readonly sd: number | null;
  /** Average inter-demand interval: periods ÷ periods with demand; null without demand. */
  readonly adi: number | null;
  /** (sd ÷ mean)² of the sizes above 0, with the sample sd; null with fewer than two of them. */
  readonly cv2: number | null;
  readonly demandClass: DemandClass;
}

/** Fewer periods with demand than these tell no distribution: days of cover are all there is. */
export const leastPeriodsWithDemand = 8;

/**
 * @param units by period, without holes; length n ≥ 1
 * @throws AssistantError `agent/invalid-input` for no period, a negative or no number
 */
export function demandStatistics(units: readonly number[]): DemandStatistics {
  if (units.length === 0) {
    throw invalidInput('units', 'there is no period');
  }
  // A check of its own for each would take longer than all that is calculated.
  const worst = units.find(value => !Number.isFinite(value) || value < 0);
  if (worst !== undefined) {
    requireNotNegative({ units: worst });
  }
  const periodsWithDemand = units.filter(value => value > 0).length;
  const { demandClass, adi, cv2 } = classifyDemand(units);
  return {
    periods: units.length,
    periodsWithDemand,
    total: units.reduce((sum, value) => sum + value, 0),
    ...momentsOf(units),
    max: units.reduce((most, value) => Math.max(most, value), 0),
    adi: periodsWithDemand === 0 ? null : adi,
    cv2: periodsWithDemand < 2 ? null : cv2,
    demandClass
  };
}

function momentsOf(values: readonly number[]): { mean: number; sd: number | null } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
