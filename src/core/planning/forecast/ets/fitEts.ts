import { minimise } from '../minimise.js';
import { etsFilter, newEtsState, type EtsState } from './etsFilter.js';
import { etsSlots, type EtsModel } from './EtsModel.js';
import { isAdmissible } from './isAdmissible.js';
import { startEts } from './startEts.js';

export interface EtsFit {
  readonly model: EtsModel;
  /** By `etsSlots`. */
  readonly parameters: Float64Array;
  /** At the end of the series. */
  readonly state: EtsState;
  /** Parameters and starting figures that were estimated, the variance of the error too. */
  readonly count: number;
  /** Akaike's criterion corrected for short series; the smallest names the best model. */
  readonly aicc: number;
}

const least = 1e-4;
const starts = [0.05, 0.2, 0.5, 0.8];

/**
 * Fits a model of exponential smoothing by maximum likelihood, within the admissible region and
 * the usual one: 0 < β < α, 0 < γ < 1 − α, 0.8 ≤ φ ≤ 0.98.
 * @param series units per period, oldest first; > 0 throughout where the model multiplies
 * @returns null where no parameters make the model run, or the series is too short for it
 * @source Hyndman, Koehler, Ord & Snyder (2008), ch. 5
 */
export function fitEts(model: EtsModel, series: Float64Array): EtsFit | null {
  const { length } = series;
  const seasonal = model.season !== 'N';
  // Smoothing weights, starting state and the variance of the error.
  const count =
    3 + (model.trend === 'A' ? 2 : 0) + (model.damped ? 1 : 0) + (seasonal ? model.period : 0);
  if (length < count + 2 || (seasonal && length < 2 * model.period)) {
    return null;
  }
  const parameters = startEts(model, series);
  const state = newEtsState(model.period);
  const free: number[] = [etsSlots.alpha, etsSlots.level];
  if (model.trend === 'A') {
    free.push(etsSlots.beta, etsSlots.slope);
  }
  if (model.damped) {
    free.push(etsSlots.phi);
  }
  if (seasonal) {
    free.push(etsSlots.gamma);
  }
  const deviance = (): number => {
    const alpha = parameters[etsSlots.alpha] ?? 0;
    const beta = parameters[etsSlots.beta] ?? 0;
    const gamma = parameters[etsSlots.gamma] ?? 0;
    const phi = parameters[etsSlots.phi] ?? 1;
    const usual =
      alpha >= least &&
      alpha <= 1 - least &&
      (model.trend === 'N' || (beta >= least && beta <= alpha)) &&
      (!seasonal || (gamma >= least && gamma <= 1 - alpha)) &&
      (!model.damped || (phi >= 0.8 && phi <= 0.98));
    return usual && isAdmissible(model, parameters)
      ? etsFilter(model, series, parameters, state)
      : Infinity;
  };
  const read = (): number[] => free.map(slot => parameters[slot] ?? 0);
  const write = (point: ArrayLike<number>): void => {
    for (let axis = 0; axis < free.length; axis++) {
      parameters[free[axis] ?? 0] = point[axis] ?? 0;
    }
  };
  let best = { deviance: Infinity, point: read() };
  for (const alpha of starts) {
    parameters[etsSlots.alpha] = alpha;
    parameters[etsSlots.beta] = model.trend === 'A' ? 0.1 * alpha : 0;
    parameters[etsSlots.gamma] = seasonal ? 0.1 * (1 - alpha) : 0;
    parameters[etsSlots.phi] = model.damped ? 0.96 : 1;
    const value = deviance();
    if (value < best.deviance) {
      best = { deviance: value, point: read() };
    }
  }
  if (best.deviance === Infinity) {
    return null;
  }
  const level = Math.abs(parameters[etsSlots.level] ?? 0);
  const steps = free.map(slot => stepOf(slot, level));
  const found = minimise(
    point => {
      write(point);
      return deviance();
    },
    best.point,
    steps,
    { evaluations: 80 * free.length, tolerance: 1e-6 }
  );
  write(found.point);
  const value = etsFilter(model, series, parameters, state);
  const aicc = value + 2 * count + (2 * count * (count + 1)) / (length - count - 1);
  return Number.isFinite(aicc) ? { model, parameters, state, count, aicc } : null;
}

/** How far the search looks around its start along one parameter. */
function stepOf(slot: number, level: number): number {
  switch (slot) {
    case etsSlots.level:
      return 0.1 * level + 1e-6;
    case etsSlots.slope:
      return 0.01 * level + 1e-6;
    case etsSlots.phi:
      return -0.05;
    case etsSlots.beta:
      return 0.02;
    default:
      return 0.1;
  }
}
