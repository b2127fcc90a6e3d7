import { orderUpTo } from '../../../../src/core/planning/inventory/orderUpTo.js';

describe('The order at a review', () => {
  it('brings the inventory position up to the level', () => {
    expect(orderUpTo(120, { onHand: 40, onOrder: 20, allocated: 5 })).toBe(65);
  });

  it('is none where there is enough', () => {
    expect(orderUpTo(50, { onHand: 40, onOrder: 20, allocated: 0 })).toBe(0);
  });
});
