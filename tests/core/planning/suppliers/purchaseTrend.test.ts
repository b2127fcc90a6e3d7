import { purchaseTrend } from '../../../../src/core/planning/suppliers/purchaseTrend.js';
import { purchaseLine } from './purchaseLine.js';

describe('The trend of purchases', () => {
  const lines = [
    purchaseLine({ order: 'a', orderDate: '2025-03-31' }),
    purchaseLine({ order: 'a', orderDate: '2025-03-31', productGroup: 'Paint' }),
    purchaseLine({ order: 'b', orderDate: '2025-05-02', ordered: 4 }),
    purchaseLine({ order: 'c', orderDate: '2024-12-31' })
  ];
  const window = { unit: 'month', from: '2025-03-01', to: '2025-05-20' } as const;

  it('has every period, and says which is not whole', () => {
    const trend = purchaseTrend(lines, window).map(row => ({ ...row, lines: row.lines.length }));
    expect(trend).toEqual([
      {
        start: '2025-03-01',
        group: null,
        spend: 40,
        units: 20,
        orders: 1,
        lines: 2,
        isPartial: false
      },
      {
        start: '2025-04-01',
        group: null,
        spend: 0,
        units: 0,
        orders: 0,
        lines: 0,
        isPartial: false
      },
      { start: '2025-05-01', group: null, spend: 8, units: 4, orders: 1, lines: 1, isPartial: true }
    ]);
  });

  it.each([
    ['day', 81],
    ['week', 13],
    ['quarter', 2]
  ] as const)('goes by %s', (unit, count) => {
    expect(purchaseTrend(lines, { ...window, unit })).toHaveLength(count);
  });

  it('goes by group', () => {
    const trend = purchaseTrend(lines, window, ({ productGroup }) => productGroup);
    expect(trend.slice(0, 2).map(({ group, spend }) => [group, spend])).toEqual([
      ['Paint', 20],
      ['Tools', 20]
    ]);
  });

  it('has a beginning before its end', () => {
    expect(() => purchaseTrend(lines, { ...window, to: '2025-01-01' })).toThrow(
      'from is not usable'
    );
  });
});
