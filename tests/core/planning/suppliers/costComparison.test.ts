import { costComparison } from '../../../../src/core/planning/suppliers/costComparison.js';
import { purchaseLine } from './purchaseLine.js';

describe('The comparison of costs', () => {
  const lines = [
    purchaseLine({ supplier: 'S1', product: 'P1', ordered: 10, unitCost: 2 }),
    purchaseLine({ supplier: 'S1', product: 'P1', ordered: 30, unitCost: 3 }),
    purchaseLine({
      supplier: 'S2',
      supplierName: 'Two',
      product: 'P1',
      ordered: 60,
      unitCost: 2.5
    }),
    purchaseLine({
      supplier: 'S2',
      supplierName: 'Two',
      product: 'P2',
      ordered: 999,
      unitCost: 0.1
    })
  ];

  it('holds over the products that all have sold', () => {
    expect(costComparison(lines, ['S1', 'S2'])).toEqual({
      products: ['P1'],
      suppliers: [
        { supplier: 'S2', supplierName: 'Two', basketCost: 250, index: 100, lines: 1 },
        {
          supplier: 'S1',
          supplierName: 'One',
          basketCost: 275,
          index: expect.closeTo(110, 10) as number,
          lines: 2
        }
      ]
    });
  });

  it('is empty without a product in common', () => {
    const apart = [purchaseLine(), purchaseLine({ supplier: 'S2', product: 'P2' })];
    expect(costComparison(apart, ['S1', 'S2'])).toEqual({ products: [], suppliers: [] });
  });

  it('needs two suppliers', () => {
    expect(() => costComparison(lines, ['S1', 'S1'])).toThrow('suppliers is not usable');
  });
});
