import { rootOf } from '../distributions/rootOf.js';
import { inverseNormalLoss, normalCdf } from '../distributions/standardNormal.js';
import { requireFinite, requirePositive, requireShare } from '../inputChecks.js';
import { fillRate, type LotPolicy } from './fillRate.js';

export const fillRateMethods = ['classical', 'exact'] as const;

export type FillRateMethod = (typeof fillRateMethods)[number];

export interface FillRateSafetyStock {
  /** Safety factor: the safety stock in standard deviations of the lead-time demand. */
  readonly k: number;
  /** Units; may be below 0, since a large lot alone may serve more than is asked for. */
  readonly safetyStock: number;
  readonly reorderPoint: number;
  /** The cycle service level that comes with it. */
  readonly cycleServiceLevel: number;
}

/**
 * The least safety stock of an (s, Q) policy that serves a share of demand from the shelf.
 * `classical` solves L(k) = Q·(1 − β)/σ, `exact` the formula with two terms, both numerically.
 * @param target fill rate β in (0, 1): units served from the shelf ÷ units wanted
 * @throws AssistantError `agent/invalid-input`
 * @source Silver, Pyke & Thomas 4e, 6.7.3 (classical); Axsäter 3e, 5.3 (exact)
 */
export function fillRateSafetyStock(
  policy: LotPolicy,
  target: number,
  method: FillRateMethod
): FillRateSafetyStock {
  const { mean, sd, lot } = policy;
  requireFinite({ mean });
  requirePositive({ sd, lot });
  requireShare({ fillRate: target });
  const classical = inverseNormalLoss((lot * (1 - target)) / sd);
  const k = method === 'classical' ? classical : exactFactor(policy, target, classical);
  return { k, safetyStock: k * sd, reorderPoint: mean + k * sd, cycleServiceLevel: normalCdf(k) };
}

/** The second term only adds to the fill rate, so the exact factor is at most the classical one. */
function exactFactor(policy: LotPolicy, target: number, high: number): number {
  const { mean, sd, lot } = policy;
  const missing = (k: number): number => fillRate(policy, mean + k * sd).fillRate - target;
  let width = 1 + lot / sd;
  while (missing(high - width) > 0) {
    width *= 2;
  }
  return rootOf(missing, high - width, high);
}
