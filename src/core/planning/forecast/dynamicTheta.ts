import { minimise } from './minimise.js';

/** What the recursion carries from one period to the next. */
interface ThetaState {
  level: number;
  mean: number;
  intercept: number;
  slope: number;
}

/** One step: the forecast of period t (counted from 1), before it is known. */
function forecastOf({ level, intercept, slope }: ThetaState, fit: ThetaFit, t: number): number {
  const { alpha, theta } = fit;
  const decay = (1 - alpha) ** (t - 1);
  const line = decay * intercept + ((1 - decay * (1 - alpha)) / alpha) * slope;
  return level + (1 - 1 / theta) * line;
}

/** Takes in what period t brought; the line is that of least squares through all periods so far. */
function learn(state: ThetaState, alpha: number, t: number, value: number): void {
  if (t === 1) {
    state.slope = 0;
    state.mean = value;
  } else {
    state.slope = ((t - 2) * state.slope + (6 * (value - state.mean)) / t) / (t + 1);
    state.mean += (value - state.mean) / t;
  }
  state.intercept = state.mean - (state.slope * (t + 1)) / 2;
  state.level = alpha * value + (1 - alpha) * state.level;
}

export interface ThetaFit {
  /** Smoothing weight, in (0, 1). */
  readonly alpha: number;
  /** How much of the curvature is kept; 1 is simple exponential smoothing, 2 the classical method. */
  readonly theta: number;
  readonly start: number;
}

function squaresOf(series: Float64Array, fit: ThetaFit, state: ThetaState): number {
  Object.assign(state, { level: fit.start, mean: 0, intercept: 0, slope: 0 });
  let squares = 0;
  for (let t = 1; t <= series.length; t++) {
    const value = series[t - 1] ?? 0;
    const error = value - forecastOf(state, fit, t);
    // The line needs two points before it tells anything.
    squares += t > 2 ? error * error : 0;
    learn(state, fit.alpha, t, value);
  }
  return squares;
}

/**
 * The dynamic optimised theta model of a series without season.
 * @param series units per period, oldest first; length n ≥ 3
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @source Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), International Journal of
 *   Forecasting 32, 1151–1161, eq. 14–18
 */
export function dynamicTheta(series: Float64Array, horizon: number): Float64Array {
  const first = series[0] ?? 0;
  const scale = series.reduce((sum, value) => sum + Math.abs(value), 0) / series.length;
  const state: ThetaState = { level: 0, mean: 0, intercept: 0, slope: 0 };
  const fitOf = (point: ArrayLike<number>): ThetaFit => ({
    alpha: point[0] ?? 0,
    theta: point[1] ?? 0,
    start: point[2] ?? 0
  });
  const { point } = minimise(
    point => {
      const fit = fitOf(point);
      const inside = fit.alpha >= 0.01 && fit.alpha <= 0.99 && fit.theta >= 1 && fit.theta <= 1e3;
      return inside ? squaresOf(series, fit, state) : Infinity;
    },
    [0.5, 2, first / 2],
    [0.2, 0.5, 0.1 * scale + 1e-6],
    { evaluations: 300, tolerance: 1e-6 }
  );
  const fit = fitOf(point);
  squaresOf(series, fit, state);
  return Float64Array.from({ length: horizon }, (_, step) => {
    const t = series.length + step + 1;
    const value = forecastOf(state, fit, t);
    learn(state, fit.alpha, t, value);
    return value;
  });
}
