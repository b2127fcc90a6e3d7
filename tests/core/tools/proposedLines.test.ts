import { placeKey } from '../../../src/core/tools/leadTimesByPlace.js';
import { proposedLines } from '../../../src/core/tools/proposedLines.js';
import { stockRecord } from './stockRecord.js';

describe('Lines to order', () => {
  it('are by supplier, those without one last, with their cost', () => {
    const { lines, missing } = proposedLines(
      [
        stockRecord({ product_code: 'P1', supplier_code: null, current_stock: 0 }),
        stockRecord({ product_code: 'P2', supplier_code: 'S2', current_stock: 20 }),
        stockRecord({ product_code: 'P3', supplier_code: 'S1', current_stock: 5, unit_cost: null }),
        stockRecord({ product_code: 'P4', reorder_point: null })
      ],
      new Map()
    );
    expect(lines.map(line => [line.product_code, line.quantity, line.cost])).toEqual([
      ['P3', 95, null],
      ['P2', 80, 160],
      ['P1', 100, 200]
    ]);
    expect(missing).toBe(1);
  });

  it('leave out what is low and already ordered', () => {
    const awaited = new Map([[placeKey('W1', 'P1'), 30]]);
    expect(proposedLines([stockRecord({ current_stock: 5 })], awaited)).toMatchObject({
      lines: [],
      low: 1,
      waiting: 1,
      onOrder: 30
    });
  });
});
