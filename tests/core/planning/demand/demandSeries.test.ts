import { demandSeries } from '../../../../src/core/planning/demand/demandSeries.js';

describe('Demand by period', () => {
  const rows = [
    { day: '2025-06-12', units: 5 },
    { day: '2025-06-10', units: 2 },
    { day: '2025-06-10', units: 1 },
    { day: '2025-06-13', units: 99 },
    { day: '2025-06-01', units: 99 }
  ];

  it('has a zero for a missing day, and leaves out today and what is before', () => {
    const window = { unit: 'day', from: '2025-06-09', today: '2025-06-13' } as const;
    expect(demandSeries(rows, window)).toEqual({
      unit: 'day',
      first: '2025-06-09',
      last: '2025-06-12',
      units: [0, 3, 0, 5]
    });
  });

  it('takes whole weeks from Monday, and neither the first nor the last in part', () => {
    const window = { unit: 'week', from: '2025-05-28', today: '2025-06-18' } as const;
    expect(demandSeries(rows, window)).toEqual({
      unit: 'week',
      first: '2025-06-02',
      last: '2025-06-15',
      units: [0, 107]
    });
  });

  it('needs a period that is over', () => {
    const window = { unit: 'week', from: '2025-06-10', today: '2025-06-13' } as const;
    expect(() => demandSeries(rows, window)).toThrow('from is not usable');
  });

  it.each([NaN, -1])('refuses %d units', units => {
    const window = { unit: 'day', from: '2025-06-09', today: '2025-06-13' } as const;
    expect(() => demandSeries([{ day: '2025-06-10', units }], window)).toThrow(
      'units is not usable'
    );
  });
});
