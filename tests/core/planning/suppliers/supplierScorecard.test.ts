import { supplierScorecard } from '../../../../src/core/planning/suppliers/supplierScorecard.js';
import { purchaseLine } from './purchaseLine.js';

const window = { after: '2025-01-01', upTo: '2025-06-13' };

describe('The scorecard of suppliers', () => {
  it('gives each component with its n, and names the one that drags', () => {
    const lines = [
      purchaseLine({ order: 'a', received: 8 }),
      purchaseLine({ order: 'a', unitCost: 2.5 }),
      purchaseLine({ order: 'b', actual: '2025-05-12' }),
      purchaseLine({ order: 'c', actual: '2025-05-11' })
    ];
    const [card] = supplierScorecard(lines, window);
    expect(card).toMatchObject({
      supplier: 'S1',
      supplierName: 'One',
      orders: 3,
      components: {
        fill: { rate: 38 / 40, n: 4 },
        onTime: { rate: 2 / 3, n: 3 },
        quality: { rate: 3 / 4, n: 4 },
        cost: { rate: 80 / 85, n: 4 }
      },
      score: expect.closeTo(30 * 0.95 + 20 + 15 + (20 * 80) / 85, 10) as number,
      dragging: 'onTime',
      isUncertain: true
    });
  });

  it('is certain from ten orders on', () => {
    const lines = Array.from({ length: 10 }, () => purchaseLine());
    expect(supplierScorecard(lines, window)[0]).toMatchObject({
      score: 100,
      dragging: null,
      isUncertain: false
    });
  });

  it('gives no more than full points for a price below standard', () => {
    expect(supplierScorecard([purchaseLine({ unitCost: 1 })], window)[0]).toMatchObject({
      components: { cost: { rate: 1, n: 1 } }
    });
  });

  it('counts receipts of the window alone, its first day not and its last day', () => {
    const lines = ['2025-01-01', '2025-01-02', '2025-06-13', '2025-06-14'].map(actual =>
      purchaseLine({ actual })
    );
    expect(supplierScorecard(lines, window)[0]).toMatchObject({ orders: 2 });
  });

  it('shows what is overdue beside the score, which it leaves alone', () => {
    const late = { status: 'In Transit', actual: null, received: 0 } as const;
    const lines = [
      purchaseLine(),
      purchaseLine({ ...late, expected: '2025-06-12' }),
      purchaseLine({ ...late, expected: '2025-06-13' })
    ];
    expect(supplierScorecard(lines, window)[0]).toMatchObject({ overdueOrders: 1, score: 100 });
  });

  it('has no score where a component is missing', () => {
    const lines = [purchaseLine({ standardCost: null })];
    expect(supplierScorecard(lines, window)[0]).toMatchObject({
      components: { cost: { rate: null, n: 0 } },
      score: null,
      dragging: null
    });
  });

  it('puts the best first, and takes other weights', () => {
    const lines = [purchaseLine({ received: 5 }), purchaseLine({ supplier: 'S2', unitCost: 4 })];
    const first = supplierScorecard(lines, window)[0]?.supplier;
    const weights = { fill: 0, onTime: 0, quality: 0, cost: 1 };
    expect(first).toBe('S2');
    expect(supplierScorecard(lines, window, weights)[0]?.supplier).toBe('S1');
  });
});
