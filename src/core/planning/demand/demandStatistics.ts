import { invalidInput, requireNotNegative } from '../inputChecks.js';

/** How demand comes: at which intervals, and how even its sizes are. */
export type DemandClass = 'none' | 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

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

const intervalLimit = 1.32;
const sizeLimit = 0.49;

/**
 * @param units by period, without holes; length n ≥ 1
 * @throws AssistantError `agent/invalid-input` for no period, a negative or no number
 * @source classes: Syntetos, Boylan & Croston (2005), Journal of the Operational Research Society
 * 56(5), 495–503: ADI 1.32 and CV² 0.49
 */
export function demandStatistics(units: readonly number[]): DemandStatistics {
  if (units.length === 0) {
    throw invalidInput('units', 'there is no period');
  }
  for (const value of units) {
    requireNotNegative({ units: value });
  }
  const sizes = units.filter(value => value > 0);
  const { mean, sd } = momentsOf(units);
  const ofSizes = momentsOf(sizes);
  const adi = sizes.length === 0 ? null : units.length / sizes.length;
  const cv2 = ofSizes.sd === null ? null : (ofSizes.sd / ofSizes.mean) ** 2;
  return {
    periods: units.length,
    periodsWithDemand: sizes.length,
    total: units.reduce((sum, value) => sum + value, 0),
    mean,
    max: units.reduce((most, value) => Math.max(most, value), 0),
    sd,
    adi,
    cv2,
    demandClass: classOf(adi, cv2)
  };
}

function momentsOf(values: readonly number[]): { mean: number; sd: number | null } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function classOf(adi: number | null, cv2: number | null): DemandClass {
  if (adi === null) {
    return 'none';
  }
  const isEven = (cv2 ?? 0) < sizeLimit;
  if (adi < intervalLimit) {
    return isEven ? 'smooth' : 'erratic';
  }
  return isEven ? 'intermittent' : 'lumpy';
}
