import { costSavings } from '../../../../src/core/planning/suppliers/costSavings.js';
import { purchaseLine } from './purchaseLine.js';

describe('Savings', () => {
  const lines = [
    purchaseLine({ supplier: 'S1', ordered: 40, unitCost: 10 }),
    purchaseLine({ supplier: 'S2', ordered: 10, unitCost: 9 }),
    purchaseLine({ supplier: 'S3', ordered: 10, unitCost: 9.2 }),
    purchaseLine({ supplier: 'S1', product: 'P2', ordered: 999, unitCost: 50 })
  ];

  it('are where two or more suppliers sold the product, from the threshold on', () => {
    expect(costSavings(lines, 5)).toEqual([
      {
        product: 'P1',
        from: 'S1',
        to: 'S2',
        paid: 10,
        best: 9,
        units: 40,
        saving: 40,
        percent: 10,
        linesPaid: 1,
        linesBest: 1
      }
    ]);
    expect(costSavings(lines, 0).map(({ from }) => from)).toEqual(['S1', 'S3']);
  });

  it('are those of at least the threshold', () => {
    expect(costSavings(lines, 10)).toHaveLength(1);
    expect(costSavings(lines, 10.01)).toEqual([]);
  });

  it.each([150, -5, NaN])('refuse a threshold of %d %%', threshold => {
    expect(() => costSavings(lines, threshold)).toThrow('thresholdPercent is not usable');
  });
});
