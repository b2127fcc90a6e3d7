import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { forecastDemand } from '../../../../src/core/planning/forecast/forecastDemand.js';
import { tradingDays, weekdayWeights } from '../../../../src/core/planning/forecast/tradingDays.js';

const workdays = [1, 1, 1, 1, 1, 0, 0];

describe('trading days', () => {
  it('counts those of each month', () => {
    expect([...tradingDays('2025-02-01', 'month', 2, workdays)]).toEqual([20, 21]);
    expect([...tradingDays('2024-02-01', 'month', 1, [1, 1, 1, 1, 1, 1, 1])]).toEqual([29]);
  });

  it('tells from demand how much each weekday trades', () => {
    const rows = [
      { day: '2025-03-03', units: 6 },
      { day: '2025-03-10', units: 2 },
      { day: '2025-03-08', units: 8 }
    ];
    expect(weekdayWeights(rows)).toEqual([3.5, 0, 0, 0, 0, 3.5, 0]);
    expect(weekdayWeights([])).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('makes demand per day out of months, and months out of it again', async () => {
    const days = tradingDays('2023-01-01', 'month', 27, workdays);
    const demand = [...days.subarray(0, 24)].map(count => 3 * count);
    const history = { ...demandHistory(demand, 12, 12), days };
    const { mean } = await forecastDemand(history, 3);
    mean.forEach((units, step) => {
      expect(units).toBeCloseTo(3 * (days[24 + step] ?? 0), 6);
    });
    await expect(forecastDemand(history, 4)).rejects.toThrow('days is not usable');
  });

  it('refuses a negative weight', () => {
    expect(() => tradingDays('2025-01-01', 'month', 1, [-1, 1, 1, 1, 1, 1, 1])).toThrow(
      'weights[0] is not usable'
    );
  });
});
