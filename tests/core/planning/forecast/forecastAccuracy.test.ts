import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { forecastAccuracy } from '../../../../src/core/planning/forecast/forecastAccuracy.js';

describe('the accuracy of past forecasts', () => {
  it('is told against the naive, against demand, and by its sign', () => {
    const history = demandHistory([4, 6, 4, 6, 10, 5], 1, 1);
    const past = [{ origin: 4, mean: Float64Array.of(8, 8) }];
    // Errors −2 and 3 on a demand of 15; the naive was off by 2 each time.
    expect(forecastAccuracy(history, past)).toEqual({
      mase: 1.25,
      rmsse: Math.sqrt(6.5) / 2,
      wape: 5 / 15,
      bias: 1 / 15,
      count: 2
    });
  });

  it('has no figure where it would mean nothing', () => {
    const history = demandHistory([0, 0, 0, 0, 0], 1, 1);
    const past = [{ origin: 4, mean: Float64Array.of(2) }];
    expect(forecastAccuracy(history, past)).toEqual({
      mase: null,
      rmsse: null,
      wape: null,
      bias: null,
      count: 1
    });
  });
});
