import { overdueOrders } from '../../../../src/core/planning/suppliers/overdueOrders.js';
import { purchaseLine } from './purchaseLine.js';

describe('The digest of overdue orders', () => {
  const open = { status: 'Ordered', actual: null, received: 0 } as const;

  it('puts the longest overdue first, and counts what has not come', () => {
    const lines = [
      purchaseLine({ ...open, order: 'PO-a', expected: '2025-06-10' }),
      purchaseLine({
        ...open,
        order: 'PO-b',
        expected: '2025-06-01',
        received: 4,
        status: 'In Transit'
      }),
      purchaseLine({ ...open, order: 'PO-b', expected: '2025-06-01', ordered: 5, unitCost: 3 })
    ];
    expect(overdueOrders(lines, '2025-06-13')).toMatchObject([
      { order: 'PO-b', daysOverdue: 12, openUnits: 11, openValue: 27, lines: 2 },
      { order: 'PO-a', daysOverdue: 3, openUnits: 10, openValue: 20, lines: 1 }
    ]);
  });

  it('leaves out what is due today, received, cancelled or without a day', () => {
    const lines = [
      purchaseLine({ ...open, expected: '2025-06-13' }),
      purchaseLine({ expected: '2025-06-01' }),
      purchaseLine({ expected: '2025-06-01', status: 'Cancelled' }),
      purchaseLine({ ...open, expected: null })
    ];
    expect(overdueOrders(lines, '2025-06-13')).toEqual([]);
  });
});
