import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import type { Filter, Group } from '../../semantics/SemanticQuery.js';
import type { Family, SenseOf } from '../lexicon/Sense.js';
import type { Noun } from './Draft.js';

/** What is meant where goods are spoken of without a noun. */
export const productNoun: Noun = {
  kind: 'noun',
  dimension: 'product',
  rows: null,
  family: null,
  event: null,
  count: 'products'
};

/** What the members that a row is of are called, by which "by name" puts them in order. */
export const memberNames = [
  'product_name',
  'customer_name',
  'supplier_name',
  'delivery_area'
] as const;

/** The dimension that tells one row of a list from another. */
export const dimensionOfRows: Partial<Readonly<Record<RelationName, DimensionName>>> = {
  product: 'product',
  sales_order: 'sales_order',
  purchase_order: 'purchase_order'
};

/** The rows that a part of the business is listed by. */
export const rowsOfFamily: Readonly<Record<Family, RelationName>> = {
  stock: 'stock',
  sales: 'sales_order',
  purchase: 'purchase_order'
};

export const countOfRelation: Readonly<Record<RelationName, string>> = {
  product: 'products',
  stock: 'stock_items',
  sales_order: 'sales_orders',
  sales_line: 'sales_lines',
  purchase_order: 'purchase_orders',
  purchase_line: 'purchase_lines',
  demand_position: 'stock_items',
  supply_position: 'stock_items'
};

/** "Units" and "value" by what the question is about. */
export const quantityMeasures: Readonly<
  Record<SenseOf<'quantity'>['of'], Readonly<Record<Family, string>>>
> = {
  units: { stock: 'stock_units', sales: 'units_sold', purchase: 'units_bought' },
  value: { stock: 'stock_value', sales: 'revenue', purchase: 'spend' },
  'quantity-to-go': { stock: 'stock_units', sales: 'units_to_go', purchase: 'units_on_order' },
  'value-to-go': { stock: 'stock_value', sales: 'value_to_go', purchase: 'value_on_order' }
};

/** "Units" and "value" of the lines of a list. */
export const quantityFields: Readonly<
  Record<SenseOf<'quantity'>['of'], Partial<Readonly<Record<RelationName, string>>>>
> = {
  units: {
    stock: 'current_stock',
    sales_line: 'order_quantity',
    purchase_line: 'order_quantity'
  },
  value: { stock: 'stock_value', sales_line: 'line_total', purchase_line: 'line_total' },
  'quantity-to-go': { sales_line: 'outstanding_units', purchase_line: 'outstanding_units' },
  'value-to-go': { sales_line: 'outstanding_value', purchase_line: 'outstanding_value' }
};

/** A measure of stock as a field of one stock item. */
export const stockFields: Readonly<Record<string, string>> = {
  stock_units: 'current_stock',
  stock_value: 'stock_value'
};

/** The figure that "top" means, which is said as an assumption. */
export const rankMeasures: Readonly<Record<Family, string>> = {
  stock: 'stock_value',
  sales: 'revenue',
  purchase: 'spend'
};

/** The part of the business that "top" means of members which several parts know. */
export const rankFamilies: Partial<Readonly<Record<DimensionName, Family>>> = {
  supplier: 'purchase'
};

/** Relations that tell of a dimension's members when nothing else of the question does. */
export const familyOfDimension: Partial<Readonly<Record<DimensionName, Family>>> = {
  customer: 'sales',
  area: 'sales',
  sales_order: 'sales',
  sales_order_type: 'sales',
  sales_status: 'sales',
  purchase_order: 'purchase',
  purchase_order_type: 'purchase',
  purchase_status: 'purchase'
};

/** The field that a number of days is about, by the filter it stands with. */
export const dayFields: Readonly<Record<string, string>> = {
  late_sales: 'days_late',
  overdue: 'days_overdue',
  received_late: 'days_late'
};

/** The rows that quantities of an order stand on. */
export const linesOf: Partial<Readonly<Record<RelationName, RelationName>>> = {
  sales_order: 'sales_line',
  purchase_order: 'purchase_line'
};

/** The filter that a number of days late implies. */
export const lateFilters: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  stock: {},
  sales: { days_late: 'late_sales' },
  purchase: { days_overdue: 'overdue', days_late: 'received_late' }
};

/** Which row comes first when the worst, or the most urgent, is asked for. */
export const urgency: Readonly<
  Record<RelationName, readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[]>
> = {
  product: [],
  stock: [{ field: 'below_reorder_point', direction: 'desc' }],
  sales_order: [{ field: 'delivery_date', direction: 'asc' }],
  sales_line: [{ field: 'delivery_date', direction: 'asc' }],
  purchase_order: [{ field: 'expected_delivery_date', direction: 'asc' }],
  purchase_line: [{ field: 'expected_delivery_date', direction: 'asc' }],
  demand_position: [{ field: 'short_units', direction: 'desc' }],
  supply_position: [{ field: 'below_reorder_point', direction: 'desc' }]
};

/** Whether a group tells figures order by order. */
export const isOrderGroup = (group: Group): boolean =>
  group.kind === 'dimension' && (group.name === 'sales_order' || group.name === 'purchase_order');

/** What an order has of goods that its warehouse does not carry are lines, each with its product. */
export const isNotCarried = (filter: Filter): boolean =>
  filter.kind === 'named' && filter.name.endsWith('_not_carried');

/** Figures of what is late now, which have no past. */
export const latenessMeasures: ReadonlySet<string> = new Set([
  'open_late_rate',
  'overdue_rate',
  'average_days_late',
  'average_days_overdue'
]);
