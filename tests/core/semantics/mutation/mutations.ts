import type { TableName } from '../../../../src/core/database/tables.js';
import type { Row } from './World.js';

type Cell = Row[string];

/** A change of one cell of one row. */
export interface Mutation {
  readonly table: TableName;
  readonly column: string;
  readonly change: (value: Cell) => Cell;
}

const doubled = (value: Cell): Cell => 2 * Number(value) + 1;
const moved =
  (days: number) =>
  (value: Cell): Cell =>
    value === null
      ? null
      : new Date(Date.parse(String(value)) + days * 86_400_000).toISOString().slice(0, 10);
const next =
  (...values: readonly string[]) =>
  (value: Cell): Cell =>
    values[(values.indexOf(String(value)) + 1) % values.length] ?? null;

const places = next('WH01', 'WH02', 'WH03');

export const mutations: readonly Mutation[] = [
  { table: 'product', column: 'unit_cost', change: doubled },
  { table: 'product', column: 'product_group', change: next('Fasteners', 'Tools', 'Safety') },
  { table: 'warehouse_product', column: 'current_stock', change: doubled },
  { table: 'warehouse_product', column: 'current_stock', change: () => 0 },
  { table: 'warehouse_product', column: 'reorder_point', change: doubled },
  { table: 'sales_order_line', column: 'order_quantity', change: doubled },
  { table: 'sales_order_line', column: 'fulfilled_quantity', change: () => 0 },
  { table: 'sales_order_line', column: 'line_total', change: doubled },
  { table: 'sales_order_line', column: 'product_code', change: next('P1', 'P7', 'P3', 'P6') },
  {
    table: 'sales_order_header',
    column: 'status',
    change: next('Delivered', 'Shipped', 'Processing', 'Pending', 'Cancelled')
  },
  { table: 'sales_order_header', column: 'order_date', change: moved(31) },
  { table: 'sales_order_header', column: 'order_date', change: moved(-45) },
  { table: 'sales_order_header', column: 'delivery_date', change: moved(60) },
  { table: 'sales_order_header', column: 'delivery_date', change: moved(-60) },
  { table: 'sales_order_header', column: 'warehouse_code', change: places },
  { table: 'sales_order_header', column: 'customer_code', change: next('C1', 'C2', 'C3', 'C4') },
  { table: 'sales_order_header', column: 'delivery_area', change: next('North', 'South') },
  { table: 'purchase_order_line', column: 'received_quantity', change: doubled },
  { table: 'purchase_order_line', column: 'line_total', change: doubled },
  {
    table: 'purchase_order_header',
    column: 'status',
    change: next('Received', 'In Transit', 'Ordered', 'Cancelled')
  },
  { table: 'purchase_order_header', column: 'order_date', change: moved(-200) },
  { table: 'purchase_order_header', column: 'expected_delivery_date', change: moved(60) },
  { table: 'purchase_order_header', column: 'expected_delivery_date', change: moved(-60) },
  { table: 'purchase_order_header', column: 'actual_delivery_date', change: moved(31) },
  { table: 'purchase_order_header', column: 'actual_delivery_date', change: moved(-31) },
  { table: 'purchase_order_header', column: 'supplier_code', change: next('S1', 'S2', 'S3') }
];
