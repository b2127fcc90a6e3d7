import { occurrenceRange } from '../../../../src/core/planning/forecast/occurrenceRange.js';

describe('the limits of rare demand', () => {
  const demand = [0, 2, 0, 0, 4, 0, 0, 6, 0, 0];

  it('are those of a period that sells with the forecast chance, and then a past size', () => {
    // A mean of 2 among sizes of 4 on average: half of the periods sell.
    const { lower, upper, basis } = occurrenceRange(demand, Float64Array.of(2), 0.8);
    expect([lower[0], upper[0], basis]).toEqual([0, 6, 'occurrences']);
    // Two thirds of the sales are at most 4: five sixths of the periods.
    expect(occurrenceRange(demand, Float64Array.of(2), 2 * (5 / 6) - 1).upper[0]).toBe(4);
  });

  it('are nought where a sale is too rare to be counted on', () => {
    expect(occurrenceRange(demand, Float64Array.of(0.1, 0), 0.9).upper).toEqual(
      Float64Array.of(0, 0)
    );
  });

  it('stretch the sizes where every period would have to sell more', () => {
    expect(occurrenceRange(demand, Float64Array.of(8), 0.98).upper[0]).toBe(12);
  });
});
