import { priceIndex } from '../../../../src/core/planning/suppliers/priceIndex.js';
import { purchaseLine } from './purchaseLine.js';

describe('The price index', () => {
  const before = [
    purchaseLine({ product: 'P1', ordered: 10, unitCost: 2 }),
    purchaseLine({ product: 'P2', ordered: 10, unitCost: 100 })
  ];

  it('is not moved by buying more of what is dear', () => {
    const now = [
      purchaseLine({ product: 'P1', ordered: 10, unitCost: 2 }),
      purchaseLine({ product: 'P2', ordered: 90, unitCost: 100 })
    ];
    expect(priceIndex(now, before)).toEqual({ index: 100, products: 2, coverage: 100 });
  });

  it('holds over the products bought both times, and says how much that is', () => {
    const now = [
      purchaseLine({ product: 'P1', ordered: 100, unitCost: 2.2 }),
      purchaseLine({ product: 'P3', ordered: 10, unitCost: 78 })
    ];
    const found = priceIndex(now, before);
    expect(found.index).toBeCloseTo(110, 10);
    expect(found.coverage).toBeCloseTo(22, 10);
    expect(found.products).toBe(1);
  });

  it('is unknown where nothing was bought both times', () => {
    expect(priceIndex([], before)).toEqual({ index: null, products: 0, coverage: null });
  });
});
