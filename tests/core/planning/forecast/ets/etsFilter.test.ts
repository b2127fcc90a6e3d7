import { etsFilter, newEtsState } from '../../../../../src/core/planning/forecast/ets/etsFilter.js';
import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';

const plain: EtsModel = { error: 'A', trend: 'N', damped: false, season: 'N', period: 1 };

/** α, β, γ, φ, level, slope, seasonal figures. */
const parameters = (...values: number[]) => Float64Array.from(values);

describe('the recursion of exponential smoothing', () => {
  it('moves the level by α of each error', () => {
    const state = newEtsState(1);
    const errors = new Float64Array(2);
    const series = Float64Array.of(12, 8);
    const deviance = etsFilter(plain, series, parameters(0.5, 0, 0, 1, 10, 0), state, errors);
    expect([...errors]).toEqual([2, -3]);
    expect(state.level).toBe(9.5);
    expect(deviance).toBeCloseTo(2 * Math.log(13), 12);
  });

  it('carries a damped slope', () => {
    const state = newEtsState(1);
    const model: EtsModel = { ...plain, trend: 'A', damped: true };
    etsFilter(model, Float64Array.of(16), parameters(0.5, 0.25, 0, 0.9, 10, 2), state);
    // Forecast 10 + 0.9·2 = 11.8, error 4.2.
    expect(state.level).toBeCloseTo(13.9, 12);
    expect(state.slope).toBeCloseTo(0.9 * 2 + 0.25 * 4.2, 12);
  });

  it('keeps a figure for each place in the season', () => {
    const state = newEtsState(2);
    const model: EtsModel = { ...plain, season: 'A', period: 2 };
    const given = parameters(0, 0, 0.5, 1, 10, 0, 3, -3);
    etsFilter(model, Float64Array.of(15, 7, 14), given, state);
    // The first place: 3 → 4 by an error of 2, and no error after it.
    expect([...state.season]).toEqual([4, -3]);
  });

  it('counts errors relative to the forecast where they multiply', () => {
    const state = newEtsState(2);
    const model: EtsModel = { ...plain, error: 'M', season: 'M', period: 2 };
    const given = parameters(0.5, 0, 0, 1, 10, 0, 2, 0.5);
    const errors = new Float64Array(1);
    const deviance = etsFilter(model, Float64Array.of(25), given, state, errors);
    expect(errors[0]).toBe(0.25);
    expect(state.level).toBe(11.25);
    expect(deviance).toBeCloseTo(Math.log(0.0625) + 2 * Math.log(20), 12);
  });

  it('is not likely at all where a multiplied model reaches nought', () => {
    const model: EtsModel = { ...plain, error: 'M' };
    const state = newEtsState(1);
    expect(etsFilter(model, Float64Array.of(0, 5), parameters(1, 0, 0, 1, 4, 0), state)).toBe(
      Infinity
    );
  });
});
