import { demandSeries } from '../../../../src/core/planning/forecast/demandSeries.js';

const rows = [
  { day: '2025-03-14', units: 5 },
  { day: '2025-01-31', units: 2 },
  { day: '2025-03-01', units: 4 },
  { day: '2025-04-02', units: 90 },
  { day: '2024-12-30', units: 70 }
];

describe('demand by day as a series', () => {
  it('sums by month, fills the gaps with nought and leaves out what is not whole', () => {
    expect(demandSeries(rows, 'month', '2024-12-10', '2025-04-03')).toEqual({
      unit: 'month',
      start: '2025-01-01',
      demand: [2, 0, 9],
      period: 12,
      calendarPeriod: 12
    });
  });

  it('takes a period whole that begins with the records', () => {
    expect(demandSeries(rows, 'month', '2024-12-01', '2025-04-03').demand).toEqual([70, 2, 0, 9]);
  });

  it('begins weeks on Monday', () => {
    const series = demandSeries(
      [
        { day: '2025-03-09', units: 1 },
        { day: '2025-03-10', units: 2 }
      ],
      'week',
      '2025-03-03',
      '2025-03-20'
    );
    expect(series).toMatchObject({ start: '2025-03-03', demand: [1, 2], calendarPeriod: 52 });
  });

  it('leaves today out, which is not over', () => {
    const today = [
      { day: '2025-03-02', units: 3 },
      { day: '2025-03-03', units: 8 }
    ];
    expect(demandSeries(today, 'day', '2025-03-01', '2025-03-03').demand).toEqual([0, 3]);
  });

  it('refuses a window without a whole period, and what is no quantity', () => {
    expect(() => demandSeries([], 'month', '2025-03-02', '2025-04-20')).toThrow(
      'from is not usable: no whole month lies between 2025-03-02 and 2025-04-20.'
    );
    for (const units of [NaN, -1, Infinity]) {
      expect(() =>
        demandSeries([{ day: '2025-03-01', units }], 'day', '2025-03-01', '2025-03-05')
      ).toThrow('demand of 2025-03-01 is not usable');
    }
  });
});
