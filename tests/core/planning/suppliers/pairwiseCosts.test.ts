import { pairwiseCosts } from '../../../../src/core/planning/suppliers/pairwiseCosts.js';
import { purchaseLine } from './purchaseLine.js';

const line = (supplier: string, product: string, ordered: number, unitCost: number) =>
  purchaseLine({ supplier, product, ordered, unitCost });

describe('Costs of every two suppliers', () => {
  it('are compared over what both sold, the widest gap in money first', () => {
    const pairs = pairwiseCosts([
      line('S1', 'P1', 10, 2),
      line('S2', 'P1', 10, 3),
      line('S2', 'P2', 100, 5),
      line('S3', 'P2', 100, 4),
      line('S3', 'P3', 9, 9)
    ]);
    expect(
      pairs.map(({ cheaper, dearer, products }) => [
        cheaper.supplier,
        cheaper.basketCost,
        dearer.supplier,
        dearer.basketCost,
        products
      ])
    ).toEqual([
      ['S3', 800, 'S2', 1000, ['P2']],
      ['S1', 40, 'S2', 60, ['P1']]
    ]);
  });

  it('are none where no product has two suppliers', () => {
    expect(pairwiseCosts([line('S1', 'P1', 1, 1), line('S2', 'P2', 1, 1)])).toEqual([]);
  });
});
