import fc from 'fast-check';
import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import {
  forecastMethodNames,
  forecastMethods
} from '../../../../src/core/planning/forecast/forecastMethods.js';
import { Random } from '../../../../src/core/sample/Random.js';

const histories = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
    fc.constantFrom(1, 4, 7)
  )
  .map(([demand, period]) => demandHistory(demand, period, period));

describe('every method', () => {
  it.each(forecastMethodNames)('keeps what it says it fits: %s', name => {
    const { fits, forecast, range } = forecastMethods[name];
    fc.assert(
      fc.property(histories, history => {
        if (!fits(history)) {
          return;
        }
        const ahead = forecast(history, 5);
        expect(ahead).toHaveLength(5);
        expect(ahead.every(Number.isFinite)).toBe(true);
        const limits = range?.(history, 5, 0.9, new Random(1, 0));
        limits?.lower.forEach((low, step) => {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(limits.upper[step] ?? NaN);
        });
      }),
      { numRuns: 25, seed: 3 }
    );
  });

  it('has a label of its own', () => {
    const labels = forecastMethodNames.map(name => forecastMethods[name].label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
