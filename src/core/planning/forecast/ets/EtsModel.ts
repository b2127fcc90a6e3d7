/** How a component enters: not at all, added, or multiplied. */
export type Component = 'N' | 'A' | 'M';

/**
 * One model of exponential smoothing: error, trend and season, in the field's notation.
 * @source Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, ch. 2
 */
export interface EtsModel {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A';
  /** The trend dies out with the horizon. */
  readonly damped: boolean;
  readonly season: Component;
  /** Periods of a season; 1 without one. */
  readonly period: number;
}

/**
 * Where each number of a model lies in its vector of parameters. The vector has a place for
 * everything, so that one recursion serves every model; what a model lacks stays at its default.
 */
export const etsSlots = {
  alpha: 0,
  beta: 1,
  gamma: 2,
  phi: 3,
  level: 4,
  slope: 5,
  /** The first of the seasonal figures, one for each place in the season, from the first period. */
  season: 6
} as const;
