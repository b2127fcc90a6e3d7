import { classifyDemand } from './DemandClass.js';
import { invalidInput } from '../inputChecks.js';
import { smoothedLevel } from './smoothedLevel.js';

/** Of one interval between sales; a single period weighs that much less. */
const weight = 0.1;
/** Of the slope, times the share of periods that sold nothing: what sells always does not die out. */
const slopeShare = 0.75;
/** A rise is half believed where its slope is the root of this, in standard errors. */
const doubt = 10;
/** Of the level, what is left however steeply it fell: of demand that seems dead, some comes back. */
const leastShare = 0.1;

/**
 * The theta method for demand that comes now and then: a level smoothed the more slowly the rarer
 * the sales are, and a share of the slope of the whole series, the larger the rarer they are. Rare
 * demand often dies out, so a fall is believed; a rise is told by few sales, so it is shrunk by
 * t² ÷ (t² + 10), t being the slope in its standard errors.
 * @param demand units sold per period; length n ≥ 1, oldest first, at least one > 0
 * @param horizon periods ahead, ≥ 1
 * @returns units per period, > 0; length `horizon`
 * @throws AssistantError `agent/invalid-input` if no period sold
 * @source Hyndman & Billah (2003), International Journal of Forecasting 19, 287–290: theta is
 *   simple smoothing with a drift of part of the slope; weight and shares are ours, measured
 */
export function fadingTheta(demand: ArrayLike<number>, horizon: number): Float64Array {
  const { adi } = classifyDemand(demand);
  if (adi === Infinity) {
    throw invalidInput('demand', 'no period sold');
  }
  const { length } = demand;
  const alpha = weight / adi;
  const { mean, slope, belief } = trendOf(demand);
  const drift = slopeShare * (1 - 1 / adi) * slope * (slope > 0 ? belief : 1);
  const level = smoothedLevel(demand, alpha, mean);
  // How far the smoothed level lags behind a line.
  const lag = (1 - (1 - alpha) ** length) / alpha;
  return Float64Array.from({ length: horizon }, (_, step) =>
    Math.max(leastShare * level, level + drift * (step + lag))
  );
}

/** The straight line of least squares; `belief` in its slope is t² ÷ (t² + doubt), 0 … 1. */
function trendOf(demand: ArrayLike<number>): { mean: number; slope: number; belief: number } {
  const { length } = demand;
  const values = Array.from(demand);
  const mean = values.reduce((sum, units) => sum + units, 0) / length;
  if (length < 3) {
    return { mean, slope: 0, belief: 0 };
  }
  const middle = (length - 1) / 2;
  const spread = (length * (length * length - 1)) / 12;
  const moment = values.reduce((sum, units, t) => sum + (t - middle) * units, 0);
  const slope = moment / spread;
  const squares = values.reduce((sum, units) => sum + (units - mean) ** 2, 0);
  const explained = slope * moment;
  const error = Math.max(0, squares - explained) / (length - 2);
  return { mean, slope, belief: explained > 0 ? explained / (explained + doubt * error) : 0 };
}
