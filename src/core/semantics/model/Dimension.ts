import type { RelationName } from './Relation.js';

export const dimensionNames = [
  'product',
  'product_group',
  'supplier',
  'warehouse',
  'customer',
  'area',
  'sales_order',
  'sales_order_type',
  'purchase_order',
  'purchase_order_type',
  'sales_status',
  'purchase_status'
] as const;

/** What figures can be split by, and what values of a question belong to. */
export type DimensionName = (typeof dimensionNames)[number];

export interface Dimension {
  readonly name: DimensionName;
  readonly label: string;
  readonly plural: string;
  /** The field that tells one member from another. */
  readonly key: string;
  /** The fields that a row of it shows, the key among them. */
  readonly shows: readonly string[];
  /** Relations that hold every member, for lists and for groups without a figure. */
  readonly homes: readonly RelationName[];
}

const statuses: readonly DimensionName[] = ['sales_status', 'purchase_status'];

/** Whether a field of that name is this: the status of a purchase is not that of a sale. */
export const isFieldOf = ({ name, homes }: Dimension, relation: RelationName): boolean =>
  !statuses.includes(name) || homes.includes(relation);

const dimension = (
  name: DimensionName,
  label: string,
  plural: string,
  shows: readonly [string, ...string[]],
  homes: readonly RelationName[]
): Dimension => ({ name, label, plural, key: shows[0], shows, homes });

const sales: readonly RelationName[] = ['sales_order', 'sales_line'];
const purchases: readonly RelationName[] = ['purchase_order', 'purchase_line'];

export const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  product: dimension(
    'product',
    'product',
    'products',
    ['product_code', 'product_name'],
    ['product']
  ),
  product_group: dimension(
    'product_group',
    'product group',
    'product groups',
    ['product_group'],
    ['product']
  ),
  supplier: dimension(
    'supplier',
    'supplier',
    'suppliers',
    ['supplier_code', 'supplier_name'],
    ['product', ...purchases]
  ),
  warehouse: dimension('warehouse', 'warehouse', 'warehouses', ['warehouse_code'], ['stock']),
  customer: dimension(
    'customer',
    'customer',
    'customers',
    ['customer_code', 'customer_name'],
    sales
  ),
  area: dimension('area', 'delivery area', 'delivery areas', ['delivery_area'], sales),
  sales_order: dimension('sales_order', 'order', 'orders', ['sales_order', 'customer_name'], sales),
  sales_order_type: dimension(
    'sales_order_type',
    'order type',
    'order types',
    ['sales_order_prefix'],
    sales
  ),
  purchase_order: dimension(
    'purchase_order',
    'purchase order',
    'purchase orders',
    ['purchase_order', 'supplier_name'],
    purchases
  ),
  purchase_order_type: dimension(
    'purchase_order_type',
    'order type',
    'order types',
    ['purchase_order_prefix'],
    purchases
  ),
  sales_status: dimension('sales_status', 'status', 'statuses', ['status'], sales),
  purchase_status: dimension('purchase_status', 'status', 'statuses', ['status'], purchases)
};
