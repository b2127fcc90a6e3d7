import { demandSeries } from '../../../../src/core/planning/demand/demandSeries.js';
import { historyOfSeries } from '../../../../src/core/planning/forecast/historyOfSeries.js';

const rows = [
  { day: '2025-01-31', units: 2 },
  { day: '2025-03-01', units: 4 }
];
const window = { from: '2025-01-01', today: '2025-04-03' };

describe('the history of dated demand', () => {
  it.each([
    ['day', 7, 7],
    ['week', 1, 52],
    ['month', 12, 12],
    ['quarter', 4, 4]
  ] as const)('has the seasons of its unit: %s', (unit, period, calendarPeriod) => {
    const history = historyOfSeries(demandSeries(rows, { unit, ...window }), 1);
    expect(history).toMatchObject({ period, calendarPeriod });
    expect(history.days).toBeUndefined();
  });

  it('counts the trading days of past and coming periods', () => {
    const series = demandSeries(rows, { unit: 'month', ...window });
    const { demand, days } = historyOfSeries(series, 2, [1, 1, 1, 1, 1, 1, 1]);
    expect([...demand]).toEqual([2, 0, 4]);
    expect([...(days ?? [])]).toEqual([31, 28, 31, 30, 31]);
  });
});
