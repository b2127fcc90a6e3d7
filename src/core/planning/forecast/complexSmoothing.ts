import { minimise } from './minimise.js';
import { seasonalIndices } from './seasonalIndices.js';

/** Level and season, each with the part that carries what the errors have told ("potential"). */
interface ComplexState {
  level: number;
  levelPotential: number;
  /** The figure of period t lies at t mod m. */
  readonly season: Float64Array;
  readonly seasonPotential: Float64Array;
}

/** Sum of squared one-step errors; the state is carried on. */
function run(
  series: Float64Array,
  weights: ArrayLike<number>,
  state: ComplexState,
  backwards: boolean
): number {
  const { length } = series;
  const { season, seasonPotential } = state;
  const period = season.length;
  const [a0, a1] = [weights[0] ?? 0, weights[1] ?? 0];
  const [b0, b1] = [weights[2] ?? 0, weights[3] ?? 0];
  let { level, levelPotential } = state;
  let squares = 0;
  for (let step = 0; step < length; step++) {
    const t = backwards ? length - 1 - step : step;
    const place = t % period;
    const figure = season[place] ?? 0;
    const potential = seasonPotential[place] ?? 0;
    const error = (series[t] ?? 0) - level - figure;
    squares += error * error;
    const before = level;
    level = before - (1 - a1) * levelPotential + (a0 - a1) * error;
    levelPotential = before + (1 - a0) * levelPotential + (a0 + a1) * error;
    season[place] = figure - (1 - b1) * potential + (b0 - b1) * error;
    seasonPotential[place] = figure + (1 - b0) * potential + (b0 + b1) * error;
  }
  state.level = level;
  state.levelPotential = levelPotential;
  return squares;
}

/** By so much at most a forecast may grow from period to period for ever. */
const growth = 1.01;

/**
 * Whether two weights are in their range, and their forecasts do not explode: both roots of
 * λ² − (2 − w₀)·λ + 2 − w₀ − w₁ lie within a circle of that growth.
 */
function isSteady(w0: number, w1: number): boolean {
  const product = (2 - w0 - w1) / growth ** 2;
  const sum = (2 - w0) / growth;
  const inRange = w0 >= 0.01 && w0 <= 1.8 && w1 >= 0.01 && w1 <= 1.9;
  return inRange && Math.abs(product) <= 1 && Math.abs(sum) <= 1 + product;
}

/**
 * Complex exponential smoothing with a full season: it needs no choice between level and trend.
 * The starting state comes from running the series forwards, backwards and forwards again.
 * @param series units per period, oldest first; at least two whole seasons
 * @param period periods of a season, ≥ 2
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @source Svetunkov, Kourentzes & Ord (2022), Naval Research Logistics 69(8), 1108–1123
 */
export function complexSmoothing(
  series: Float64Array,
  period: number,
  horizon: number
): Float64Array {
  const mean = series.subarray(0, period).reduce((sum, value) => sum + value, 0) / period;
  const indices = seasonalIndices(series, period, 'A');
  const state: ComplexState = {
    level: 0,
    levelPotential: 0,
    season: new Float64Array(period),
    seasonPotential: new Float64Array(period)
  };
  const squaresOf = (weights: ArrayLike<number>): number => {
    state.level = mean;
    state.levelPotential = mean / 1.1;
    for (let place = 0; place < period; place++) {
      state.season[place] = indices[place] ?? 0;
      state.seasonPotential[place] = (indices[place] ?? 0) / 1.1;
    }
    run(series, weights, state, false);
    run(series, weights, state, true);
    return run(series, weights, state, false);
  };
  const { point } = minimise(
    weights => {
      const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = weights;
      if (!(isSteady(a0, a1) && isSteady(b0, b1))) {
        return Infinity;
      }
      // Where the errors are nought, their logarithm has no end.
      return Math.log(squaresOf(weights) + 1e-12);
    },
    [1.3, 1, 1.3, 1],
    [0.2, 0.1, -0.2, -0.1],
    { evaluations: 400, tolerance: 1e-7 }
  );
  squaresOf(point);
  const [a0, a1] = [point[0] ?? 0, point[1] ?? 0];
  const [b0, b1] = [point[2] ?? 0, point[3] ?? 0];
  let { level, levelPotential } = state;
  const { season, seasonPotential } = state;
  return Float64Array.from({ length: horizon }, (_, step) => {
    const place = (series.length + step) % period;
    const figure = season[place] ?? 0;
    const potential = seasonPotential[place] ?? 0;
    const value = level + figure;
    const before = level;
    level = before - (1 - a1) * levelPotential;
    levelPotential = before + (1 - a0) * levelPotential;
    season[place] = figure - (1 - b1) * potential;
    seasonPotential[place] = figure + (1 - b0) * potential;
    return value;
  });
}
