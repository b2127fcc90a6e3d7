import type { TableName } from '../../../../src/core/database/tables.js';

/** One row, by the names of its columns. */
export type Row = Record<string, string | number | null>;

/** Six small tables, made by the same steps each time. */
export type World = Record<TableName, Row[]>;

const warehouses = ['WH01', 'WH02', 'WH03'] as const;
const groups = ['Fasteners', 'Tools', 'Safety'] as const;
const salesStatuses = ['Delivered', 'Shipped', 'Processing', 'Pending', 'Cancelled'] as const;
const purchaseStatuses = ['Received', 'Received', 'In Transit', 'Ordered', 'Cancelled'] as const;

/** @param day days from the first of January 2025; below 0 it is in 2024 */
export const dayOf = (day: number): string =>
  new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

const pick = <T>(from: readonly [T, ...T[]], index: number): T =>
  from[index % from.length] ?? from[0];

export function makeWorld(): World {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const codes = Array.from({ length: 7 }, (_, index) => `P${index + 1}`);
  const product = codes.map((code, index) => ({
    product_code: code,
    product_name: `Product ${index + 1}`,
    product_group: pick(groups, index),
    unit_cost: 2 + index,
    unit_price: 4 + index,
    supplier_code: `S${(index % 3) + 1}`,
    supplier_name: `Supplier ${(index % 3) + 1}`
  }));
  const warehouse_product = warehouses.flatMap(warehouse =>
    codes.map(code => ({
      warehouse_code: warehouse,
      product_code: code,
      current_stock: random(60),
      minimum_stock: 10,
      maximum_stock: 50,
      reorder_point: 20 + random(10),
      lead_time_days: 5 + random(10),
      last_restock_date: dayOf(100 + random(60))
    }))
  );
  const sales_order_header: Row[] = [];
  const sales_order_line: Row[] = [];
  for (let number = 1; number <= 60; number += 1) {
    const ordered = random(170) - 10;
    const customer = random(4) + 1;
    const key = { sales_order_prefix: 'SO', sales_order_number: String(number) };
    sales_order_header.push({
      ...key,
      order_date: dayOf(ordered),
      customer_code: `C${customer}`,
      customer_name: `Customer ${customer}`,
      warehouse_code: pick(warehouses, random(3)),
      delivery_address: `${number} Main St`,
      delivery_area: pick(['North', 'South'], random(2)),
      delivery_date: dayOf(ordered + 3 + random(12)),
      status: pick(salesStatuses, random(5))
    });
    for (let line = 1; line <= 1 + random(3); line += 1) {
      const quantity = 1 + random(20);
      sales_order_line.push({
        ...key,
        sales_order_line: line,
        product_code: pick(['P1', ...codes], random(7)),
        order_quantity: quantity,
        fulfilled_quantity: random(quantity + 1),
        unit_price: 5,
        line_total: quantity * 5,
        fulfillment_status: 'Partial'
      });
    }
  }
  const purchase_order_header: Row[] = [];
  const purchase_order_line: Row[] = [];
  for (let number = 1; number <= 30; number += 1) {
    const ordered = random(160);
    const supplier = random(3) + 1;
    const status = pick(purchaseStatuses, random(5));
    const key = { purchase_order_prefix: 'PO', purchase_order_number: String(number) };
    purchase_order_header.push({
      ...key,
      order_date: dayOf(ordered),
      supplier_code: `S${supplier}`,
      supplier_name: `Supplier ${supplier}`,
      warehouse_code: pick(warehouses, random(3)),
      expected_delivery_date: dayOf(ordered + 10),
      actual_delivery_date: status === 'Received' ? dayOf(ordered + 5 + random(10)) : null,
      status
    });
    for (let line = 1; line <= 1 + random(2); line += 1) {
      const quantity = 5 + random(40);
      purchase_order_line.push({
        ...key,
        purchase_order_line: line,
        product_code: pick(['P1', ...codes], random(7)),
        order_quantity: quantity,
        received_quantity: status === 'Received' ? quantity - random(3) : 0,
        unit_cost: 3,
        line_total: quantity * 3,
        receipt_status: 'Partial'
      });
    }
  }
  return {
    product,
    warehouse_product,
    sales_order_header,
    sales_order_line,
    purchase_order_header,
    purchase_order_line
  };
}
