import { requireShare } from '../inputChecks.js';

/** Shares as 0.95 have no exact binary form; what is this near counts as reached. */
const tolerance = 1e-12;

/**
 * The smallest whole n ≥ 0 with cdf(n) ≥ p.
 * @param cdf of whole units, rising to 1 @param p in (0, 1)
 * @throws AssistantError `agent/invalid-input`
 */
export function countQuantile(cdf: (n: number) => number, p: number): number {
  requireShare({ p });
  const reaches = (n: number): boolean => cdf(n) >= p - tolerance;
  let high = 1;
  while (!reaches(high)) {
    high *= 2;
  }
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return high;
}
