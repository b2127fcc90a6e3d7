import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { pastDeviation } from '../../../../src/core/planning/forecast/pastDeviation.js';

const history = demandHistory(new Array<number>(20).fill(10), 1, 1);
const from = (origin: number, ...mean: number[]) => ({ origin, mean: Float64Array.from(mean) });

describe('how far past forecasts were off', () => {
  it('is never taken for less in a later period', () => {
    const past = [12, 13, 14, 15].map(origin => from(origin, 14, 13, 10, 10));
    const [first = 0, second = 0, third = 0] = pastDeviation(history, past, 3) ?? [];
    expect(first).toBeCloseTo(Math.sqrt((16 + 9) / 2), 12);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it('grows like a walk beyond what can be looked back on', () => {
    const past = [12, 13, 14, 15].map(origin => from(origin, 12));
    const deviation = pastDeviation(history, past, 9);
    expect(deviation?.[0]).toBe(2);
    expect(deviation?.[8]).toBeCloseTo(2 * Math.sqrt(9 / 2), 12);
  });

  it('is not told from a few forecasts', () => {
    expect(pastDeviation(history, [from(19, 12)], 2)).toBeNull();
  });
});
