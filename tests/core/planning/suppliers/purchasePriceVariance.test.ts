import { purchasePriceVariance } from '../../../../src/core/planning/suppliers/purchasePriceVariance.js';
import { purchaseLine } from './purchaseLine.js';

describe('The purchase price variance', () => {
  it('sums what was paid beyond the standard, and tells what it left out', () => {
    const lines = [
      purchaseLine({ ordered: 100, unitCost: 5.4, standardCost: 5 }),
      purchaseLine({ ordered: 10, unitCost: 4, standardCost: 5 }),
      purchaseLine({ standardCost: null })
    ];
    const { variance, percent, ...counts } = purchasePriceVariance(lines);
    expect(variance).toBeCloseTo(30, 10);
    expect(percent).toBeCloseTo(3000 / 550, 10);
    expect(counts).toEqual({ lines: 2, linesWithoutStandard: 1 });
  });

  it('has no percentage without a standard', () => {
    expect(purchasePriceVariance([])).toMatchObject({ variance: 0, percent: null });
  });
});
