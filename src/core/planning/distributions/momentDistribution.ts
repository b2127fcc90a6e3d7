import { requireNotNegative } from '../inputChecks.js';
import { constantDistribution } from './constantDistribution.js';
import type { Distribution } from './Distribution.js';
import { gammaDistribution } from './gammaDistribution.js';
import { negativeBinomialDistribution } from './negativeBinomialDistribution.js';
import { normalDistribution } from './normalDistribution.js';
import { poissonDistribution } from './poissonDistribution.js';

export const momentDistributionNames = ['normal', 'gamma', 'poisson', 'negative binomial'] as const;

export type MomentDistributionName = (typeof momentDistributionNames)[number];

/**
 * A distribution by its name, from mean and variance; a Poisson demand needs the mean alone.
 * @param mean units, ≥ 0 @param variance units², ≥ 0; 0 makes demand a constant
 * @throws AssistantError `agent/invalid-input`, also for a negative binomial that does not vary
 * more than a Poisson demand, and for demand that is never negative, is 0 on average, and varies
 */
export function momentDistribution(
  name: MomentDistributionName,
  mean: number,
  variance: number
): Distribution {
  requireNotNegative({ mean, variance });
  if (name === 'poisson' ? mean === 0 : variance === 0) {
    return constantDistribution(mean);
  }
  switch (name) {
    case 'normal':
      return normalDistribution(mean, Math.sqrt(variance));
    case 'gamma':
      return gammaDistribution(mean, variance);
    case 'poisson':
      return poissonDistribution(mean);
    case 'negative binomial':
      return negativeBinomialDistribution(mean, variance);
  }
}
