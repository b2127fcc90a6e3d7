import { concentration } from '../../../../src/core/planning/suppliers/concentration.js';
import { purchaseLine } from './purchaseLine.js';

describe('Concentration', () => {
  it('is the sum of squared shares of spend', () => {
    const lines = [
      purchaseLine({ supplier: 'S1', ordered: 60, unitCost: 1 }),
      purchaseLine({ supplier: 'S2', ordered: 30, unitCost: 1 }),
      purchaseLine({ supplier: 'S3', ordered: 10, unitCost: 1, product: 'P2' })
    ];
    const found = concentration(lines);
    expect(found.hhi).toBeCloseTo(4600, 8);
    expect(found.shares.map(({ supplier, percent }) => [supplier, percent])).toEqual([
      ['S1', 60],
      ['S2', 30],
      ['S3', 10]
    ]);
    expect(found.singleSourced).toEqual(['P2']);
  });

  it('is unknown without spend', () => {
    expect(concentration([])).toEqual({ hhi: null, shares: [], singleSourced: [] });
  });
});
