import { requirePositive, requireShare } from '../inputChecks.js';
import type { Distribution } from './Distribution.js';
import { lowerGamma, upperGamma } from './incompleteGamma.js';
import { rootOf } from './rootOf.js';

/**
 * Demand that is never negative and has a long right tail: shape k = mean²/variance, scale
 * θ = variance/mean.
 * @param mean units, > 0 @param variance units², > 0
 * @throws AssistantError `agent/invalid-input`
 * @source Burgin (1975), Operational Research Quarterly 26(3), 507–525
 */
export function gammaDistribution(mean: number, variance: number): Distribution {
  requirePositive({ mean, variance });
  const shape = mean ** 2 / variance;
  const scale = variance / mean;
  const quantile = (p: number): number => {
    requireShare({ p });
    const missed = (x: number): number =>
      p < 0.5 ? lowerGamma(shape, x) - p : 1 - p - upperGamma(shape, x);
    let high = shape + 1;
    while (missed(high) < 0) {
      high *= 2;
    }
    // A small shape has quantiles of many orders of magnitude: search by their logarithm.
    let low = Math.min(shape, 1);
    while (missed(low) > 0 && low > Number.MIN_VALUE) {
      low *= low < 1e-3 ? 1e-3 : 0.1;
    }
    const root = rootOf(t => missed(Math.exp(t)), Math.log(low), Math.log(high));
    return scale * Math.exp(root);
  };
  return {
    name: 'gamma',
    mean,
    variance,
    cdf: x => lowerGamma(shape, x / scale),
    survival: x => upperGamma(shape, x / scale),
    quantile,
    expectedShort: x =>
      x <= 0
        ? mean - x
        : Math.max(0, mean * upperGamma(shape + 1, x / scale) - x * upperGamma(shape, x / scale))
  };
}
