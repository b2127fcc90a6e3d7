import { priceCreep } from '../../../../src/core/planning/suppliers/priceCreep.js';
import { purchaseLine } from './purchaseLine.js';

const bought = (product: string, prices: readonly [string, number][]) =>
  prices.map(([orderDate, unitCost]) => purchaseLine({ product, orderDate, unitCost }));

describe('Price creep', () => {
  const rising = bought('P1', [
    ['2024-06-01', 10],
    ['2024-12-01', 11],
    ['2025-06-01', 12]
  ]);

  it('is the slope of the price, as percent of its mean a year', () => {
    const [creep] = priceCreep(rising);
    expect(creep).toMatchObject({
      product: 'P1',
      firstCost: 10,
      lastCost: 12,
      lines: 3,
      days: 365
    });
    expect(creep?.percentPerYear).toBeCloseTo((100 * 2) / 11, 2);
  });

  it('passes over what falls, stays, or was bought too seldom', () => {
    const lines = [
      ...bought('P2', [
        ['2024-06-01', 3],
        ['2024-12-01', 2],
        ['2025-06-01', 1]
      ]),
      ...bought('P3', [
        ['2024-06-01', 3],
        ['2024-12-01', 3],
        ['2025-06-01', 3]
      ]),
      ...bought('P4', [
        ['2024-06-01', 3],
        ['2025-06-01', 9]
      ]),
      ...bought('P5', [
        ['2025-06-01', 3],
        ['2025-06-01', 4],
        ['2025-06-01', 5]
      ])
    ];
    expect(priceCreep(lines)).toEqual([]);
  });
});
