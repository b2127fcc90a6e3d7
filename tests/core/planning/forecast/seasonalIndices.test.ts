import { seasonalIndices } from '../../../../src/core/planning/forecast/seasonalIndices.js';

const season = [3, -1, 4, -6];

describe('classical decomposition', () => {
  it('finds a season on a straight line', () => {
    const series = Array.from({ length: 20 }, (_, t) => 100 + 2 * t + (season[t % 4] ?? 0));
    const indices = seasonalIndices(series, 4, 'A');
    season.forEach((figure, place) => {
      expect(indices[place]).toBeCloseTo(figure, 9);
    });
  });

  it('finds the factors of a level, whose mean is 1', () => {
    const factors = [0.5, 1, 1.5];
    const series = Array.from({ length: 15 }, (_, t) => 40 * (factors[t % 3] ?? 0));
    const indices = seasonalIndices(series, 3, 'M');
    factors.forEach((factor, place) => {
      expect(indices[place]).toBeCloseTo(factor, 9);
    });
  });

  it('is neutral where there is nothing to divide by', () => {
    expect([...seasonalIndices([0, 0, 0, 0, 0, 0], 2, 'M')]).toEqual([1, 1]);
  });
});
