import type { PurchaseLine } from '../../../../src/core/planning/suppliers/PurchaseLine.js';

let number = 0;

/** A line received in full and on time, but for what is said. */
export function purchaseLine(change: Partial<PurchaseLine> = {}): PurchaseLine {
  number += 1;
  const { ordered = 10, unitCost = 2 } = change;
  return {
    lineTotal: ordered * unitCost,
    order: `PO-${number}`,
    supplier: 'S1',
    supplierName: 'One',
    product: 'P1',
    productGroup: 'Tools',
    orderDate: '2025-05-01',
    expected: '2025-05-11',
    actual: '2025-05-10',
    status: 'Received',
    ordered: 10,
    received: 10,
    unitCost: 2,
    standardCost: 2,
    ...change
  };
}
