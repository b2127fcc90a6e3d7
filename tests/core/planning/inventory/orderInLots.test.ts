import { orderInLots } from '../../../../src/core/planning/inventory/orderInLots.js';

describe('An order in lots', () => {
  it.each([
    [101, 0, 0, 0],
    [100, 0, 0, 25],
    [70, 10, 0, 25],
    [60, 10, 20, 75]
  ])('of %d on hand, %d on order and %d allocated is %d', (onHand, onOrder, allocated, order) => {
    expect(orderInLots(100, 25, { onHand, onOrder, allocated })).toBe(order);
  });

  it('needs a lot', () => {
    expect(() => orderInLots(100, 0, { onHand: 1, onOrder: 0, allocated: 0 })).toThrow(
      'lot is not'
    );
  });
});
