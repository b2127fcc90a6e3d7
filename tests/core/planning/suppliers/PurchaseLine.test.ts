import {
  costOf,
  groupLines,
  isOpen,
  spendOf,
  unitsOf
} from '../../../../src/core/planning/suppliers/PurchaseLine.js';
import { purchaseLine } from './purchaseLine.js';

describe('Lines of purchase orders', () => {
  const lines = [
    purchaseLine({ supplier: 'S2', ordered: 3, unitCost: 4 }),
    purchaseLine({ supplier: 'S1' }),
    purchaseLine({ supplier: 'S2' })
  ];

  it('group in the order of what they share', () => {
    const groups = groupLines(lines, ({ supplier }) => supplier);
    expect(groups.map(([key, { length }]) => [key, length])).toEqual([
      ['S1', 1],
      ['S2', 2]
    ]);
  });

  it('sum to what was charged, to units, and to units at their cost', () => {
    const charged = [...lines.slice(1), purchaseLine({ lineTotal: 1 })];
    expect([spendOf(charged), unitsOf(charged), costOf(charged)]).toEqual([41, 30, 60]);
    expect([spendOf(lines), unitsOf(lines)]).toEqual([52, 23]);
  });

  it.each([
    ['Ordered', true],
    ['In Transit', true],
    ['Received', false],
    ['Cancelled', false]
  ] as const)('that are %s are open: %p', (status, open) => {
    expect(isOpen(purchaseLine({ status }))).toBe(open);
  });
});
