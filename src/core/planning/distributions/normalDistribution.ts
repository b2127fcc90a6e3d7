import { requireFinite, requirePositive } from '../inputChecks.js';
import type { Distribution } from './Distribution.js';
import { normalCdf, normalLoss, normalQuantile } from './standardNormal.js';

/**
 * Demand of a product that sells steadily and much.
 * @param mean units @param standardDeviation units, > 0
 * @throws AssistantError `agent/invalid-input`
 */
export function normalDistribution(mean: number, standardDeviation: number): Distribution {
  requireFinite({ mean });
  requirePositive({ standardDeviation });
  const z = (x: number): number => (x - mean) / standardDeviation;
  return {
    name: 'normal',
    mean,
    variance: standardDeviation ** 2,
    cdf: x => normalCdf(z(x)),
    survival: x => normalCdf(-z(x)),
    quantile: p => mean + standardDeviation * normalQuantile(p),
    expectedShort: x => standardDeviation * normalLoss(z(x))
  };
}
