import { etsSlots, type EtsModel } from './EtsModel.js';

/** What the recursion leaves behind; made once for a series and used again by every run. */
export interface EtsState {
  level: number;
  slope: number;
  /** Seasonal figures; the one of period t lies at t mod m. */
  readonly season: Float64Array;
  /** Sum of the squared errors; relative ones where the error multiplies. */
  squares: number;
  /** Sum of ln |forecast| where the error multiplies; else 0. */
  logs: number;
}

export const newEtsState = (period: number): EtsState => ({
  level: 0,
  slope: 0,
  season: new Float64Array(period),
  squares: 0,
  logs: 0
});

/** Where a multiplied component is this small, division loses its meaning. */
const tiny = 1e-10;

/**
 * Runs the recursion of a model over a series: one-step errors, and the state at the end.
 * It allocates nothing, because fitting runs it some thousand times.
 * @param parameters smoothing weights and starting state, by `etsSlots`; length 6 + m
 * @param state is overwritten
 * @param errors takes the one-step errors (relative ones where the error multiplies); length n
 * @returns −2 ln likelihood but for a constant of the series; Infinity where the model breaks down
 * @source Hyndman, Koehler, Ord & Snyder (2008), tables 2.2, 2.3 and eq. 5.3
 */
export function etsFilter(
  model: EtsModel,
  series: Float64Array,
  parameters: Float64Array,
  state: EtsState,
  errors?: Float64Array
): number {
  const { period } = model;
  const relative = model.error === 'M';
  const trended = model.trend === 'A';
  const [added, multiplied] = [model.season === 'A', model.season === 'M'];
  const alpha = parameters[etsSlots.alpha] ?? 0;
  const beta = parameters[etsSlots.beta] ?? 0;
  const gamma = parameters[etsSlots.gamma] ?? 0;
  const phi = parameters[etsSlots.phi] ?? 1;
  const { season } = state;
  let level = parameters[etsSlots.level] ?? 0;
  let slope = trended ? (parameters[etsSlots.slope] ?? 0) : 0;
  if (added || multiplied) {
    for (let place = 0; place < period; place++) {
      season[place] = parameters[etsSlots.season + place] ?? 0;
    }
  }
  let squares = 0;
  let logs = 0;
  let product = 1;
  let place = 0;
  const { length } = series;
  for (let t = 0; t < length; t++) {
    const value = series[t] ?? 0;
    const figure = added || multiplied ? (season[place] ?? 0) : 0;
    const base = trended ? level + phi * slope : level;
    const forecast = added ? base + figure : multiplied ? base * figure : base;
    const error = value - forecast;
    if (relative) {
      if (forecast < tiny) {
        return Infinity;
      }
      const share = error / forecast;
      squares += share * share;
      // One logarithm for many factors: a product stays in range for a while.
      product *= forecast;
      if (product < 1e-200 || product > 1e200) {
        logs += Math.log(product);
        product = 1;
      }
      if (errors) {
        errors[t] = share;
      }
    } else {
      squares += error * error;
      if (errors) {
        errors[t] = error;
      }
    }
    // In the error-correction form both kinds of error move the state by the same amounts.
    let step = error;
    if (multiplied) {
      if (figure < tiny || base < tiny) {
        return Infinity;
      }
      step = error / figure;
      season[place] = figure + (gamma * error) / base;
    } else if (added) {
      season[place] = figure + gamma * error;
    }
    level = base + alpha * step;
    if (trended) {
      slope = phi * slope + beta * step;
    }
    place = place + 1 === period ? 0 : place + 1;
  }
  if (relative) {
    logs += Math.log(product);
  }
  state.level = level;
  state.slope = slope;
  state.squares = squares;
  state.logs = logs;
  // A perfect fit would have no likelihood.
  return length * Math.log(Math.max(squares, 1e-300)) + 2 * logs;
}
