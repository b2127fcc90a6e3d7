import { requirePositive } from '../inputChecks.js';
import { countQuantile } from './countQuantile.js';
import type { Distribution } from './Distribution.js';
import { lowerGamma, upperGamma } from './incompleteGamma.js';

/**
 * Demand of single units that come independently of each other.
 * @param mean units, > 0
 * @throws AssistantError `agent/invalid-input`
 * @source DLMF 8.4.10: P(D ≤ n) = Q(n + 1, mean)
 */
export function poissonDistribution(mean: number): Distribution {
  requirePositive({ mean });
  const cdf = (x: number): number => (x < 0 ? 0 : upperGamma(Math.floor(x) + 1, mean));
  const survival = (x: number): number => (x < 0 ? 1 : lowerGamma(Math.floor(x) + 1, mean));
  return {
    name: 'poisson',
    mean,
    variance: mean,
    cdf,
    survival,
    quantile: p => countQuantile(cdf, p),
    // n·P(D = n) = mean·P(D = n − 1), summed over the n above x.
    expectedShort: x =>
      x < 0 ? mean - x : Math.max(0, mean * survival(Math.floor(x) - 1) - x * survival(x))
  };
}
