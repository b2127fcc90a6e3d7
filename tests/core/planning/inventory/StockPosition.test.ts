import { inventoryPosition } from '../../../../src/core/planning/inventory/StockPosition.js';

describe('The inventory position', () => {
  it('counts what is on order and not what is promised', () => {
    expect(inventoryPosition({ onHand: 40, onOrder: 20, allocated: 15 })).toBe(45);
    expect(inventoryPosition({ onHand: -5, onOrder: 0, allocated: 0 })).toBe(-5);
  });

  it.each(['onOrder', 'allocated'])('refuses a negative %s', field => {
    const position = { onHand: 1, onOrder: 1, allocated: 1, [field]: -1 };
    expect(() => inventoryPosition(position)).toThrow(`${field} is not usable`);
  });
});
