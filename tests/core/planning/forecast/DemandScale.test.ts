import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { demandScale } from '../../../../src/core/planning/forecast/DemandScale.js';

describe('the scale of demand', () => {
  it('is its mean, there and back', () => {
    const { history, toUnits } = demandScale(demandHistory([2, 4, 6], 4, 4), 2);
    expect([...history.demand]).toEqual([0.5, 1, 1.5]);
    expect([...toUnits(Float64Array.of(1, 2))]).toEqual([4, 8]);
  });

  it('takes nothing sold as it is', () => {
    expect([...demandScale(demandHistory([0, 0], 1, 1), 1).history.demand]).toEqual([0, 0]);
  });

  it('counts demand per trading day, and days for the periods ahead', () => {
    const history = { ...demandHistory([20, 42], 1, 1), days: Float64Array.of(10, 21, 5) };
    const scale = demandScale(history, 1);
    expect([...scale.history.demand]).toEqual([1, 1]);
    expect([...scale.toUnits(Float64Array.of(1))]).toEqual([10]);
  });

  it('refuses periods without trading days, and too few of them', () => {
    const history = demandHistory([20, 42], 1, 1);
    const days = (...counts: number[]) => ({ ...history, days: Float64Array.from(counts) });
    expect(() => demandScale(days(10, 0, 5), 1)).toThrow('days is not usable: a period has none.');
    expect(() => demandScale(days(10, 20), 1)).toThrow('days is not usable: 2 periods are fewer');
  });
});
