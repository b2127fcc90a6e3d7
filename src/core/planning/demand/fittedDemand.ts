import type { Distribution } from '../distributions/Distribution.js';
import {
  momentDistribution,
  type MomentDistributionName
} from '../distributions/momentDistribution.js';
import { isRare, type DemandClass } from '../forecast/DemandClass.js';

/** Above this share of the mean a normal demand would be negative too often (1 in 44). */
export const mostNormalSpread = 0.5;

/**
 * The distribution of demand over a stretch of time, by how the product sells: normal for what
 * sells evenly, gamma where a normal demand would often be negative; of what sells now and then
 * Poisson, and negative binomial where it varies more than that.
 * @param mean units over the stretch, ≥ 0 @param variance units², ≥ 0
 * @throws AssistantError `agent/invalid-input`
 * @source Silver, Pyke & Thomas 4e, ch. 6–7; Burgin (1975) for gamma; two moments fitted to whole
 * units as in Adan, van Eenige & Resing (1995), Statistica Neerlandica 49(3), 266–283
 */
export function fittedDemand(
  demandClass: DemandClass,
  mean: number,
  variance: number
): Distribution {
  return momentDistribution(nameFor(demandClass, mean, variance), mean, variance);
}

function nameFor(demandClass: DemandClass, mean: number, variance: number): MomentDistributionName {
  if (isRare(demandClass)) {
    return variance > mean ? 'negative binomial' : 'poisson';
  }
  return Math.sqrt(variance) > mostNormalSpread * mean ? 'gamma' : 'normal';
}
