import fc from 'fast-check';
import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { forecastDemand } from '../../../../src/core/planning/forecast/forecastDemand.js';
import {
  forecastMethodNames,
  forecastMethods
} from '../../../../src/core/planning/forecast/forecastMethods.js';
import { demand } from '../../../data/planning/airline-passengers.json';

const history = (units: readonly number[], period = 1, calendarPeriod = period) =>
  demandHistory(units, period, calendarPeriod);

const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 70 });
const seasons = fc.constantFrom(1, 4, 7, 12);

describe('a forecast of demand', () => {
  it('is finite, not below nought and as long as asked, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(counts, seasons, fc.integer({ min: 1, max: 30 }), async (units, m, h) => {
        const { mean, methods } = await forecastDemand(history(units, m), h);
        expect(mean).toHaveLength(h);
        expect(methods.length).toBeGreaterThan(0);
        expect(mean.every(value => Number.isFinite(value) && value >= 0)).toBe(true);
      }),
      { numRuns: 60, seed: 1 }
    );
  });

  it('does not depend on the unit of demand', async () => {
    await fc.assert(
      fc.asyncProperty(counts, seasons, async (units, m) => {
        const [small, large] = await Promise.all(
          [1, 1024].map(unit =>
            forecastDemand(
              history(
                units.map(x => x * unit),
                m
              ),
              5
            )
          )
        );
        small?.mean.forEach((value, step) => {
          expect(large?.mean[step]).toBeCloseTo(value * 1024, 4);
        });
      }),
      { numRuns: 40, seed: 2 }
    );
  });

  it.each(forecastMethodNames)('says that steady demand stays as it is: %s', async name => {
    const steady = history(
      Array.from({ length: 60 }, () => 7),
      4
    );
    expect(forecastMethods[name].fits(steady)).toBe(true);
    const { mean } = await forecastDemand(steady, 6, name);
    // Of steady demand, too, that approximation takes off half its weight of 0.1.
    const expected = name === 'sba' ? 7 * 0.95 : 7;
    for (const value of mean) {
      expect(value).toBeCloseTo(expected, 6);
    }
  });

  it('is nothing where nothing ever sold', async () => {
    const { mean, methods } = await forecastDemand(history([0, 0, 0, 0, 0, 0, 0, 0]), 2);
    expect([...mean]).toEqual([0, 0]);
    expect(methods).toEqual(['moving-average']);
  });

  it('takes the mean of the methods that suit the history', async () => {
    const { methods } = await forecastDemand(history(demand, 12), 3);
    expect(methods).toEqual(['weighted-ets', 'theta', 'complex-smoothing']);
    const sparse = history([0, 3, 0, 0, 2, 0, 0, 0, 4, 0]);
    expect((await forecastDemand(sparse, 3)).methods).toEqual(['fading-theta']);
    const weeks = Array.from({ length: 120 }, (_, t) => 50 + (t % 52));
    const weekly = await forecastDemand(history(weeks, 1, 52), 3);
    expect(weekly.methods).toEqual(['weighted-ets', 'calendar-ets', 'theta', 'calendar-theta']);
  });

  it('beats last year by far on the passengers of 1960', async () => {
    const train = history(demand.slice(0, 132), 12);
    const error = (mean: Float64Array) =>
      mean.reduce((sum, value, step) => sum + Math.abs(value - (demand[132 + step] ?? 0)), 0) / 12;
    const ours = await forecastDemand(train, 12);
    const naive = await forecastDemand(train, 12, 'seasonal-naive');
    expect(error(naive.mean)).toBeCloseTo(47.83, 2);
    expect(error(ours.mean)).toBeLessThan(0.45 * error(naive.mean));
  });

  it('expects nothing of a shop on the days on which it is closed', async () => {
    const units = Array.from({ length: 70 }, (_, t) => (t % 7 > 4 ? 0 : 10 + ((t * t) % 3)));
    const { mean } = await forecastDemand(history(units, 7), 7);
    expect(Math.max(...mean.subarray(5))).toBeLessThan(1);
    expect(Math.min(...mean.subarray(0, 5))).toBeGreaterThan(8);
  });

  it('refuses a method by name that the history cannot carry', async () => {
    await expect(forecastDemand(history([1, 2, 3]), 2, 'holt-winters')).rejects.toThrow(
      'method is not usable: it needs a season of 2 to 24 periods'
    );
    await expect(forecastDemand(history([0, 0, 0]), 2, 'croston')).rejects.toThrow(
      'method is not usable: it needs a period that sold.'
    );
    await expect(forecastDemand(history([1, 2]), 0)).rejects.toThrow('horizon is not usable');
  });

  it('tells how far it is, rests between methods, and stops when told', async () => {
    const seen: number[] = [];
    let rests = 0;
    const rest = () => {
      rests++;
      return Promise.resolve();
    };
    await forecastDemand(history(demand, 12), 2, undefined, {
      progress: done => seen.push(done),
      rest
    });
    expect(seen).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(rests).toBe(4);
    const stop = new AbortController();
    const stopped = forecastDemand(history(demand, 12), 2, undefined, {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      }
    });
    await expect(stopped).rejects.toThrow(/abort/i);
  });
});
