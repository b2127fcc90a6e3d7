import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { forecastDemand } from '../../../../src/core/planning/forecast/forecastDemand.js';
import type { ForecastMethodName } from '../../../../src/core/planning/forecast/forecastMethods.js';
import { rangeOfDemand } from '../../../../src/core/planning/forecast/rangeOfDemand.js';
import { rollingOrigin } from '../../../../src/core/planning/forecast/rollingOrigin.js';
import { Random } from '../../../../src/core/sample/Random.js';

async function range(demand: number[], level: number, method?: ForecastMethodName) {
  const history = demandHistory(demand, 1, 1);
  const forecast = await forecastDemand(history, 4, method);
  const past = await rollingOrigin(history, 4, method);
  return { forecast, range: rangeOfDemand(history, forecast, past, level, new Random(1, 0)) };
}

const noise = (seed: number, length: number) => {
  const random = new Random(seed, 0);
  return Array.from({ length }, () => Math.round(random.between(20, 60)));
};

describe('the limits of demand', () => {
  it('hold about as much as they say', async () => {
    let inside = 0;
    for (let seed = 0; seed < 40; seed++) {
      const demand = noise(seed, 64);
      const { range: limits } = await range(demand.slice(0, 60), 0.8);
      demand.slice(60).forEach((units, step) => {
        const [low, high] = [limits?.lower[step] ?? 0, limits?.upper[step] ?? 0];
        inside += units >= low && units <= high ? 1 : 0;
      });
    }
    expect(inside / 160).toBeGreaterThan(0.7);
    expect(inside / 160).toBeLessThan(0.93);
  });

  it('come from the model of the one method that has one', async () => {
    expect((await range(noise(1, 40), 0.9, 'ses')).range?.basis).toBe('model');
    expect((await range(noise(1, 40), 0.9, 'tsb')).range?.basis).toBe('occurrences');
    expect((await range(noise(1, 40), 0.9, 'theta')).range?.basis).toBe('past-errors');
    expect((await range(noise(1, 40), 0.9)).range?.basis).toBe('past-errors');
  });

  it('come from the steps of demand where no forecast can be looked back on', async () => {
    const { range: limits } = await range([8, 10, 8, 10, 8, 10], 0.95);
    expect(limits?.basis).toBe('differences');
    const width = (limits?.upper[0] ?? 0) - (limits?.lower[0] ?? 0);
    expect(width).toBeCloseTo(2 * 1.96 * 2, 2);
  });

  it('are not made up from next to nothing', async () => {
    expect((await range([7], 0.9)).range).toBeNull();
    expect((await range([0, 0, 0, 0, 0, 0, 0], 0.9)).range).toBeNull();
  });

  it.each([0, 1, 95, NaN])('refuse a level of %p', async level => {
    await expect(range(noise(1, 20), level)).rejects.toThrow('level is not usable');
  });
});
