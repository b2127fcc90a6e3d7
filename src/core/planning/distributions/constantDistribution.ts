import { requireFinite, requireShare } from '../inputChecks.js';
import type { Distribution } from './Distribution.js';

/** Demand that is known: the limit of the others where nothing varies. @param units ≥ 0 */
export function constantDistribution(units: number): Distribution {
  requireFinite({ units });
  return {
    name: 'constant',
    mean: units,
    variance: 0,
    cdf: x => (x < units ? 0 : 1),
    survival: x => (x < units ? 1 : 0),
    quantile: p => {
      requireShare({ p });
      return units;
    },
    expectedShort: x => Math.max(0, units - x)
  };
}
