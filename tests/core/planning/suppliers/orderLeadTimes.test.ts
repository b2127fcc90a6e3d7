import { orderLeadTimes } from '../../../../src/core/planning/suppliers/orderLeadTimes.js';
import { purchaseLine } from './purchaseLine.js';

describe('Lead times of orders', () => {
  it('count an order of several lines once, and compare with what was promised', () => {
    const lines = [
      purchaseLine({ order: 'PO-a', product: 'P1' }),
      purchaseLine({ order: 'PO-a', product: 'P2' }),
      purchaseLine({ order: 'PO-b', actual: '2025-05-16', expected: null })
    ];
    expect(orderLeadTimes(lines)).toMatchObject({
      n: 2,
      mean: 12,
      promised: 10,
      beyondConfigured: 2
    });
  });

  it('leave out what came before it was placed, or has not come', () => {
    const early = purchaseLine({ actual: '2025-04-30' });
    const open = purchaseLine({ actual: null, status: 'Ordered' });
    expect(orderLeadTimes([early, open, purchaseLine()])).toMatchObject({ n: 1, mean: 9 });
    expect(orderLeadTimes([early, open])).toBeNull();
  });
});
