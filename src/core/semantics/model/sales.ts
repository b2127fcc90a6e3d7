import {
  average,
  binary,
  coalesce,
  column,
  countDistinct,
  countRows,
  countWhere,
  days,
  equal,
  minus,
  number,
  ratio,
  sum,
  text,
  times,
  today,
  type Expression
} from '../Expression.js';
import type { Measure } from './Measure.js';
import type { Field, Relation } from './Relation.js';
import { productFields } from './stock.js';

const h = (name: string): Expression => column('h', name);
const l = (name: string): Expression => column('l', name);

const orderId = binary(
  binary(h('sales_order_prefix'), '||', text('-')),
  '||',
  h('sales_order_number')
);

const orderFields = {
  sales_order: { label: 'order', of: orderId, type: 'text' },
  sales_order_prefix: { label: 'order type', of: h('sales_order_prefix'), type: 'text' },
  sales_order_number: { label: 'order number', of: h('sales_order_number'), type: 'text' },
  order_date: { label: 'ordered', of: h('order_date'), type: 'date' },
  delivery_date: { label: 'due', of: h('delivery_date'), type: 'date' },
  customer_code: { label: 'customer code', of: h('customer_code'), type: 'text' },
  customer_name: { label: 'customer', of: h('customer_name'), type: 'text' },
  warehouse_code: { label: 'warehouse', of: h('warehouse_code'), type: 'text' },
  delivery_area: { label: 'delivery area', of: h('delivery_area'), type: 'text' },
  delivery_address: { label: 'delivery address', of: h('delivery_address'), type: 'text' },
  status: { label: 'status', of: h('status'), type: 'text' },
  days_late: { label: 'days late', of: days(h('delivery_date'), today), type: 'days' },
  age_days: { label: 'days since ordered', of: days(h('order_date'), today), type: 'days' },
  promised_days: {
    label: 'days from order to delivery',
    of: days(h('order_date'), h('delivery_date')),
    type: 'days'
  }
} as const satisfies Record<string, Field>;

export const salesOrder: Relation = {
  name: 'sales_order',
  root: { alias: 'h', table: 'sales_order_header' },
  joins: [],
  fields: orderFields,
  listed: [
    'sales_order',
    'customer_name',
    'delivery_area',
    'delivery_address',
    'warehouse_code',
    'order_date',
    'delivery_date',
    'status'
  ],
  listedBy: [
    { field: 'delivery_date', direction: 'asc' },
    { field: 'sales_order', direction: 'asc' }
  ]
};

const inStock = coalesce(column('s', 'current_stock'), number(0));
const outstanding = minus(l('order_quantity'), l('fulfilled_quantity'));

export const salesLine: Relation = {
  name: 'sales_line',
  root: { alias: 'l', table: 'sales_order_line' },
  joins: [
    {
      alias: 'h',
      table: 'sales_order_header',
      kind: 'inner',
      on: [
        [{ alias: 'l', name: 'sales_order_prefix' }, 'sales_order_prefix'],
        [{ alias: 'l', name: 'sales_order_number' }, 'sales_order_number']
      ]
    },
    {
      alias: 'p',
      table: 'product',
      kind: 'inner',
      on: [[{ alias: 'l', name: 'product_code' }, 'product_code']]
    },
    {
      // What the warehouse of the order has of it.
      alias: 's',
      table: 'warehouse_product',
      kind: 'left',
      on: [
        [{ alias: 'h', name: 'warehouse_code' }, 'warehouse_code'],
        [{ alias: 'l', name: 'product_code' }, 'product_code']
      ]
    }
  ],
  fields: {
    ...orderFields,
    sales_order_line: { label: 'line', of: l('sales_order_line'), type: 'number' },
    product_code: { label: 'product code', of: l('product_code'), type: 'text' },
    ...productFields,
    order_quantity: { label: 'ordered quantity', of: l('order_quantity'), type: 'units' },
    fulfilled_quantity: {
      label: 'fulfilled quantity',
      of: l('fulfilled_quantity'),
      type: 'units'
    },
    outstanding_units: { label: 'units still to go', of: outstanding, type: 'units' },
    outstanding_value: {
      label: 'value still to go',
      of: times(outstanding, l('unit_price')),
      type: 'money'
    },
    stock_here: { label: 'stock in the warehouse', of: inStock, type: 'units' },
    units_beyond_stock: {
      label: 'units beyond stock',
      of: minus(outstanding, inStock),
      type: 'units'
    },
    unit_price: { label: 'unit price', of: l('unit_price'), type: 'price' },
    line_total: { label: 'line total', of: l('line_total'), type: 'money' },
    fulfillment_status: { label: 'fulfilment', of: l('fulfillment_status'), type: 'text' },
    supplier_code: { label: 'supplier code', of: column('p', 'supplier_code'), type: 'text' },
    supplier_name: { label: 'supplier', of: column('p', 'supplier_name'), type: 'text' }
  },
  listed: [
    'sales_order',
    'sales_order_line',
    'product_code',
    'product_name',
    'order_quantity',
    'fulfilled_quantity',
    'outstanding_units',
    'fulfillment_status'
  ],
  listedBy: [
    { field: 'sales_order', direction: 'asc' },
    { field: 'sales_order_line', direction: 'asc' }
  ]
};

const sold = {
  filters: [],
  assumes: ['sales_not_cancelled'],
  event: 'order_date',
  events: ['order_date', 'delivery_date']
} as const;

const promised = { ...sold, event: 'delivery_date' } as const;

export const salesMeasures: readonly Measure[] = [
  {
    ...sold,
    name: 'units_sold',
    label: 'units sold',
    unit: 'units',
    on: { sales_line: sum(l('order_quantity')) },
    definition: 'Units sold: ordered quantity on orders that were not cancelled, by order date.'
  },
  {
    ...sold,
    name: 'revenue',
    label: 'revenue',
    unit: 'money',
    on: { sales_line: sum(l('line_total')) },
    definition: 'Revenue: line totals of orders that were not cancelled, by order date.'
  },
  {
    ...sold,
    name: 'gross_margin',
    label: 'gross margin at standard cost',
    unit: 'money',
    on: {
      sales_line: sum(minus(l('line_total'), times(l('order_quantity'), column('p', 'unit_cost'))))
    },
    definition: 'Gross margin: line totals less ordered quantity × standard cost, by order date.'
  },
  {
    ...sold,
    name: 'sales_orders',
    label: 'orders',
    unit: 'count',
    on: { sales_order: countRows(), sales_line: countDistinct(orderId) },
    definition: 'Orders: sales orders that were not cancelled, each counted once.'
  },
  {
    ...sold,
    name: 'sales_lines',
    label: 'order lines',
    unit: 'count',
    on: { sales_line: countRows() },
    definition: 'Order lines: lines of orders that were not cancelled.'
  },
  {
    ...sold,
    name: 'customers',
    label: 'customers',
    unit: 'count',
    on: {
      sales_order: countDistinct(h('customer_code')),
      sales_line: countDistinct(h('customer_code'))
    },
    definition: 'Customers: those with at least one such order, each counted once.'
  },
  {
    ...sold,
    name: 'products_sold',
    label: 'distinct products sold',
    unit: 'count',
    on: { sales_line: countDistinct(l('product_code')) },
    definition: 'Different products: those on at least one such order line, each counted once.'
  },
  {
    ...sold,
    name: 'areas_served',
    label: 'delivery areas',
    unit: 'count',
    on: {
      sales_order: countDistinct(h('delivery_area')),
      sales_line: countDistinct(h('delivery_area'))
    },
    definition: 'Delivery areas: those with at least one such order, each counted once.'
  },
  {
    ...sold,
    name: 'shipping_warehouses',
    label: 'warehouses it ships from',
    unit: 'count',
    on: {
      sales_order: countDistinct(h('warehouse_code')),
      sales_line: countDistinct(h('warehouse_code'))
    },
    definition: 'Warehouses: those that at least one such order ships from, each counted once.'
  },
  {
    ...promised,
    name: 'delivered_units',
    label: 'units delivered',
    unit: 'units',
    on: { sales_line: sum(l('fulfilled_quantity')) },
    definition: 'Units delivered: fulfilled quantity, by the date the order was due.'
  },
  {
    ...promised,
    name: 'units_to_go',
    label: 'units still to go',
    unit: 'units',
    on: { sales_line: sum(outstanding) },
    filters: ['open_sales'],
    assumes: [],
    definition: 'Units still to go: ordered less fulfilled quantity on open orders.'
  },
  {
    ...promised,
    name: 'value_to_go',
    label: 'value still to go',
    unit: 'money',
    on: { sales_line: sum(times(outstanding, l('unit_price'))) },
    filters: ['open_sales'],
    assumes: [],
    definition: 'Value still to go: units still to go × unit price on open orders.'
  },
  {
    ...promised,
    name: 'units_short',
    label: 'units undelivered',
    unit: 'units',
    on: { sales_line: sum(outstanding) },
    definition: 'Units short: ordered less fulfilled quantity, by the date the order was due.'
  },
  {
    ...promised,
    name: 'value_short',
    label: 'value undelivered',
    unit: 'money',
    on: { sales_line: sum(times(outstanding, l('unit_price'))) },
    definition: 'Value short: units short × unit price.'
  },
  {
    ...sold,
    name: 'average_promise_days',
    label: 'average days from order to delivery',
    unit: 'days',
    on: { sales_order: average(days(h('order_date'), h('delivery_date'))) },
    definition: 'Days promised: from order date to delivery date, one value per order.'
  },
  {
    ...sold,
    name: 'cancellation_rate',
    label: 'cancellation rate',
    unit: 'percent',
    on: {
      sales_order: times(
        number(100),
        ratio(countWhere(equal(h('status'), text('Cancelled'))), countRows())
      )
    },
    assumes: [],
    definition: 'Cancellation rate: cancelled orders as a percentage of all orders, by order date.'
  },
  {
    ...promised,
    name: 'line_fill_rate',
    label: 'line fill rate',
    unit: 'percent',
    on: {
      sales_line: times(
        number(100),
        ratio(countWhere(equal(l('fulfillment_status'), text('Fulfilled'))), countRows())
      )
    },
    definition: 'Line fill rate: completely fulfilled lines as a percentage of the lines due.'
  },
  {
    ...promised,
    name: 'unit_fill_rate',
    label: 'unit fill rate',
    unit: 'percent',
    on: {
      sales_line: times(number(100), ratio(sum(l('fulfilled_quantity')), sum(l('order_quantity'))))
    },
    definition: 'Unit fill rate: fulfilled units as a percentage of the units ordered and due.'
  }
];
