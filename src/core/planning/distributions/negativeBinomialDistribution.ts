import { invalidInput, requirePositive } from '../inputChecks.js';
import { countQuantile } from './countQuantile.js';
import type { Distribution } from './Distribution.js';
import { incompleteBeta } from './incompleteBeta.js';

/**
 * Demand of whole units that varies more than a Poisson demand: size r = mean²/(variance − mean).
 * @param mean units, > 0 @param variance units², > mean
 * @throws AssistantError `agent/invalid-input`
 * @source DLMF 8.17.24: P(D ≤ n) = I(p; r, n + 1) with p = mean/variance
 */
export function negativeBinomialDistribution(mean: number, variance: number): Distribution {
  requirePositive({ mean, variance });
  if (variance <= mean) {
    throw invalidInput('variance', `${variance} is not above the mean ${mean}`);
  }
  const size = mean ** 2 / (variance - mean);
  const p = mean / variance;
  const q = (variance - mean) / variance;
  const cdf = (x: number): number => (x < 0 ? 0 : incompleteBeta(p, q, size, Math.floor(x) + 1));
  const survivalOf = (r: number, x: number): number =>
    x < 0 ? 1 : incompleteBeta(q, p, Math.floor(x) + 1, r);
  return {
    name: 'negative binomial',
    mean,
    variance,
    cdf,
    survival: x => survivalOf(size, x),
    quantile: share => countQuantile(cdf, share),
    // n·P(D = n) = mean·P(D′ = n − 1) with D′ of size r + 1, summed over the n above x.
    expectedShort: x =>
      x < 0
        ? mean - x
        : Math.max(0, mean * survivalOf(size + 1, Math.floor(x) - 1) - x * survivalOf(size, x))
  };
}
