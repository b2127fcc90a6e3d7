import { invalidInput, requirePositive } from '../inputChecks.js';
import type { DemandStatistics } from '../demand/demandStatistics.js';

export type XyzClass = 'X' | 'Y' | 'Z';

export interface XyzLimits {
  /** Coefficients of variation, 0 < x < y. */
  readonly x: number;
  readonly y: number;
}

export const usualXyzLimits: XyzLimits = { x: 0.5, y: 1 };

/**
 * How evenly a product sells, by sd ÷ mean of its periods, those without demand included: X up to
 * 0.5, Y up to 1, Z above.
 * @returns null without demand, or with one period only
 * @throws AssistantError `agent/invalid-input`
 * @source limits as in common use, both to be set
 */
export function xyzClass(
  { mean, sd }: Pick<DemandStatistics, 'mean' | 'sd'>,
  limits: XyzLimits = usualXyzLimits
): XyzClass | null {
  requirePositive({ ...limits });
  if (limits.x >= limits.y) {
    throw invalidInput('x', `${limits.x} is not below ${limits.y}`);
  }
  if (mean === 0 || sd === null) {
    return null;
  }
  const variation = sd / mean;
  return variation <= limits.x ? 'X' : variation <= limits.y ? 'Y' : 'Z';
}
