import { complexSmoothing } from '../../../../src/core/planning/forecast/complexSmoothing.js';
import { demand } from '../../../data/planning/airline-passengers.json';

describe('complex smoothing', () => {
  it('repeats a season that never changes', () => {
    const season = [1, 2, 4, 1];
    const series = Float64Array.from({ length: 40 }, (_, t) => season[t % 4] ?? 0);
    const ahead = complexSmoothing(series, 4, 6);
    [1, 2, 4, 1, 1, 2].forEach((value, step) => {
      expect(ahead[step]).toBeCloseTo(value, 2);
    });
  });

  it('halves the error of last year again on the passengers of 1960', () => {
    const passengers = Float64Array.from(demand.slice(0, 132), units => units / 280);
    const ahead = complexSmoothing(passengers, 12, 12);
    const off = (values: ArrayLike<number>) =>
      demand.slice(132).reduce((sum, came, step) => sum + Math.abs((values[step] ?? 0) - came), 0);
    expect(off(ahead.map(value => value * 280))).toBeLessThan(off(demand.slice(120)) / 2);
  });

  it('does not run away, however far it looks', () => {
    // Demand that doubles each season is followed, but not for ever.
    const growing = Float64Array.from({ length: 24 }, (_, t) => 2 ** (t / 4) * (1 + (t % 4) / 10));
    const ahead = complexSmoothing(growing, 4, 100);
    expect(ahead[99]).toBeLessThan(10 * Math.max(...growing));
    expect(ahead[99]).toBeGreaterThan(0);
  });
});
