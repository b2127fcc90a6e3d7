import type { StockRow } from '../../../../src/core/planning/inventory/StockRow.js';
import { transfers } from '../../../../src/core/planning/inventory/transfers.js';

const row = (warehouse: string, onHand: number | null, rest: Partial<StockRow> = {}): StockRow => ({
  warehouse,
  product: 'P1',
  onHand,
  minimum: 5,
  maximum: 50,
  reorderPoint: 20,
  leadTimeDays: 7,
  ...rest
});

describe('Transfers', () => {
  it('fill the worst place first, from the largest surplus', () => {
    const rows = [row('WH01', 70), row('WH02', 15), row('WH03', 5), row('WH04', 90)];
    expect(transfers(rows)).toEqual([
      { product: 'P1', from: 'WH04', to: 'WH03', units: 40 },
      { product: 'P1', from: 'WH01', to: 'WH03', units: 5 },
      { product: 'P1', from: 'WH01', to: 'WH02', units: 15 }
    ]);
  });

  it('take nothing that a place needs itself', () => {
    expect(transfers([row('WH01', 50), row('WH02', 1)])).toEqual([]);
    expect(transfers([row('WH01', 50), row('WH02', 1)], 'above reorder point')).toEqual([
      { product: 'P1', from: 'WH01', to: 'WH02', units: 29 }
    ]);
  });

  it('stay within a product', () => {
    expect(transfers([row('WH01', 90), row('WH02', 1, { product: 'P2' })])).toEqual([]);
  });

  it('pass over a place whose numbers are missing or at odds', () => {
    const odd = row('WH03', 60, { maximum: 40, reorderPoint: 70 });
    expect(transfers([row('WH01', null), odd, row('WH02', 1, { maximum: null })])).toEqual([]);
  });
});
