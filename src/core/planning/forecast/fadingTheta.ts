import { classifyDemand } from './DemandClass.js';
import { invalidInput } from '../inputChecks.js';
import { smoothedLevel } from './smoothedLevel.js';

/** Of one interval between sales; a single period weighs that much less. */
const weight = 0.1;
/** Of the level, what is left however steeply it fell: of demand that seems dead, much comes back. */
const leastShare = 0.3;

/**
 * The theta method for demand that comes now and then: a level smoothed the more slowly the rarer
 * the sales are, and half the slope of the whole series, only where it falls. Rare demand often
 * dies out; that it rises is told by too few sales to be believed.
 * @param demand units sold per period; length n ≥ 1, oldest first, at least one > 0
 * @param horizon periods ahead, ≥ 1
 * @returns units per period, > 0; length `horizon`
 * @throws AssistantError `agent/invalid-input` if no period sold
 * @source Hyndman & Billah (2003), International Journal of Forecasting 19, 287–290: theta 2 is
 *   simple smoothing with a drift of half the slope; weight, sign and least share are ours, measured
 */
export function fadingTheta(demand: ArrayLike<number>, horizon: number): Float64Array {
  const { adi } = classifyDemand(demand);
  if (adi === Infinity) {
    throw invalidInput('demand', 'no period sold');
  }
  const { length } = demand;
  const alpha = weight / adi;
  const values = Array.from(demand);
  const mean = values.reduce((sum, units) => sum + units, 0) / length;
  const middle = (length - 1) / 2;
  const spread = (length * (length * length - 1)) / 12;
  const moment = values.reduce((sum, units, t) => sum + (t - middle) * units, 0);
  const drift = length > 1 ? Math.min(moment / spread, 0) / 2 : 0;
  const level = smoothedLevel(demand, alpha, mean);
  // How far the smoothed level lags behind a line.
  const lag = (1 - (1 - alpha) ** length) / alpha;
  return Float64Array.from({ length: horizon }, (_, step) =>
    Math.max(leastShare * level, level + drift * (step + lag))
  );
}
