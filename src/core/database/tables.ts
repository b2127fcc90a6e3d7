/** The type of a column as the six tables use it; each dialect spells it in its own way. */
export type ColumnType =
  | { readonly kind: 'text'; readonly length: number }
  | { readonly kind: 'integer' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'date' };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly references: TableName;
}

export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Redshift: the column whose value decides on which node a row lies, or a copy on each. */
  readonly distribution: { readonly key: string } | 'all';
  /** Redshift: the order of rows on disk. */
  readonly sortKeys: readonly string[];
}

export const tableNames = [
  'product',
  'warehouse_product',
  'sales_order_header',
  'sales_order_line',
  'purchase_order_header',
  'purchase_order_line'
] as const;

export type TableName = (typeof tableNames)[number];

const column = (name: string, type: ColumnType, nullable = true): Column => ({
  name,
  type,
  nullable
});
const text = (length: number): ColumnType => ({ kind: 'text', length });
const integer: ColumnType = { kind: 'integer' };
const money: ColumnType = { kind: 'decimal', precision: 10, scale: 2 };
const date: ColumnType = { kind: 'date' };

/** The six tables of the original design: the one source of every DDL, loader and check. */
export const tables: Readonly<Record<TableName, Table>> = {
  product: {
    name: 'product',
    columns: [
      column('product_code', text(50), false),
      column('product_name', text(200), false),
      column('product_group', text(50)),
      column('unit_cost', money),
      column('unit_price', money),
      column('supplier_code', text(50)),
      column('supplier_name', text(200)),
      column('created_date', date),
      column('updated_date', date)
    ],
    primaryKey: ['product_code'],
    foreignKeys: [],
    distribution: 'all',
    sortKeys: ['product_code']
  },
  warehouse_product: {
    name: 'warehouse_product',
    columns: [
      column('warehouse_code', text(50), false),
      column('product_code', text(50), false),
      column('current_stock', integer),
      column('minimum_stock', integer),
      column('maximum_stock', integer),
      column('reorder_point', integer),
      column('lead_time_days', integer),
      column('last_restock_date', date)
    ],
    primaryKey: ['warehouse_code', 'product_code'],
    foreignKeys: [{ columns: ['product_code'], references: 'product' }],
    distribution: { key: 'product_code' },
    sortKeys: ['warehouse_code', 'product_code']
  },
  sales_order_header: {
    name: 'sales_order_header',
    columns: [
      column('sales_order_prefix', text(10), false),
      column('sales_order_number', text(50), false),
      column('order_date', date),
      column('customer_code', text(50)),
      column('customer_name', text(200)),
      column('warehouse_code', text(50)),
      column('delivery_address', text(500)),
      column('delivery_area', text(100)),
      column('delivery_date', date),
      column('status', text(50))
    ],
    primaryKey: ['sales_order_prefix', 'sales_order_number'],
    foreignKeys: [],
    distribution: { key: 'sales_order_number' },
    sortKeys: ['order_date']
  },
  sales_order_line: {
    name: 'sales_order_line',
    columns: [
      column('sales_order_prefix', text(10), false),
      column('sales_order_number', text(50), false),
      column('sales_order_line', integer, false),
      column('product_code', text(50)),
      column('order_quantity', integer),
      column('fulfilled_quantity', integer),
      column('unit_price', money),
      column('line_total', money),
      column('fulfillment_status', text(50))
    ],
    primaryKey: ['sales_order_prefix', 'sales_order_number', 'sales_order_line'],
    foreignKeys: [
      {
        columns: ['sales_order_prefix', 'sales_order_number'],
        references: 'sales_order_header'
      },
      { columns: ['product_code'], references: 'product' }
    ],
    distribution: { key: 'sales_order_number' },
    sortKeys: ['sales_order_number']
  },
  purchase_order_header: {
    name: 'purchase_order_header',
    columns: [
      column('purchase_order_prefix', text(10), false),
      column('purchase_order_number', text(50), false),
      column('order_date', date),
      column('supplier_code', text(50)),
      column('supplier_name', text(200)),
      column('warehouse_code', text(50)),
      column('expected_delivery_date', date),
      column('actual_delivery_date', date),
      column('status', text(50))
    ],
    primaryKey: ['purchase_order_prefix', 'purchase_order_number'],
    foreignKeys: [],
    distribution: { key: 'purchase_order_number' },
    sortKeys: ['order_date']
  },
  purchase_order_line: {
    name: 'purchase_order_line',
    columns: [
      column('purchase_order_prefix', text(10), false),
      column('purchase_order_number', text(50), false),
      column('purchase_order_line', integer, false),
      column('product_code', text(50)),
      column('order_quantity', integer),
      column('received_quantity', integer),
      column('unit_cost', money),
      column('line_total', money),
      column('receipt_status', text(50))
    ],
    primaryKey: ['purchase_order_prefix', 'purchase_order_number', 'purchase_order_line'],
    foreignKeys: [
      {
        columns: ['purchase_order_prefix', 'purchase_order_number'],
        references: 'purchase_order_header'
      },
      { columns: ['product_code'], references: 'product' }
    ],
    distribution: { key: 'purchase_order_number' },
    sortKeys: ['purchase_order_number']
  }
};
