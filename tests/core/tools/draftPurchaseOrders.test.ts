import { tables } from '../../../src/core/database/tables.js';
import {
  draftPurchaseOrders,
  type DraftLine
} from '../../../src/core/tools/draftPurchaseOrders.js';

const line: DraftLine = {
  supplier: 'S1',
  supplierName: 'Apex',
  warehouse: 'WH01',
  product: 'P1',
  quantity: 12,
  unitCost: 2.35,
  leadTimeDays: 7
};

const recordsOf = (lines: readonly DraftLine[]): Record<string, string>[] => {
  const [head = '', ...rows] = draftPurchaseOrders(lines, '2025-06-18')
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n');
  const names = head.split(',');
  return rows.map(row => {
    const cells = row.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
};

describe('Draft purchase orders', () => {
  it('have every column of a purchase order and of its lines', () => {
    const [record = {}] = recordsOf([line]);
    const wanted = [
      ...tables.purchase_order_header.columns,
      ...tables.purchase_order_line.columns
    ].map(({ name }) => name);
    expect(Object.keys(record).sort()).toEqual([...new Set(wanted)].sort());
    expect(record).toMatchObject({
      purchase_order_prefix: 'DRAFT',
      order_date: '2025-06-18',
      expected_delivery_date: '2025-06-25',
      actual_delivery_date: '',
      status: 'Draft',
      order_quantity: '12',
      received_quantity: '0',
      line_total: '28.2'
    });
  });

  it('are one for each supplier and warehouse, lines counted in each', () => {
    const records = recordsOf([
      line,
      { ...line, warehouse: 'WH02' },
      { ...line, product: 'P2', leadTimeDays: 21 },
      { ...line, supplier: 'S2', leadTimeDays: null, unitCost: null }
    ]);
    expect(
      records.map(record => [
        record['purchase_order_number'],
        record['purchase_order_line'],
        record['warehouse_code'],
        record['expected_delivery_date'],
        record['line_total']
      ])
    ).toEqual([
      ['1', '1', 'WH01', '2025-07-09', '28.2'],
      ['1', '2', 'WH01', '2025-07-09', '28.2'],
      ['2', '1', 'WH02', '2025-06-25', '28.2'],
      ['3', '1', 'WH01', '', '']
    ]);
  });

  it('run no formula that a name holds', () => {
    const [record] = recordsOf([{ ...line, supplierName: '=1+1' }]);
    expect(record?.['supplier_name']).toBe("'=1+1");
  });
});
