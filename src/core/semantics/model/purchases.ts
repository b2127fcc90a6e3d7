import {
  average,
  binary,
  column,
  countDistinct,
  countRows,
  countWhere,
  days,
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
import { late } from './purchaseFilters.js';
import type { Field, Relation } from './Relation.js';
import { productFields } from './stock.js';

const h = (name: string): Expression => column('h', name);
const l = (name: string): Expression => column('l', name);

const orderId = binary(
  binary(h('purchase_order_prefix'), '||', text('-')),
  '||',
  h('purchase_order_number')
);

const orderFields = {
  purchase_order: { label: 'purchase order', of: orderId, type: 'text' },
  purchase_order_prefix: { label: 'order type', of: h('purchase_order_prefix'), type: 'text' },
  purchase_order_number: { label: 'order number', of: h('purchase_order_number'), type: 'text' },
  order_date: { label: 'ordered', of: h('order_date'), type: 'date' },
  expected_delivery_date: { label: 'expected', of: h('expected_delivery_date'), type: 'date' },
  actual_delivery_date: { label: 'received', of: h('actual_delivery_date'), type: 'date' },
  supplier_code: { label: 'supplier code', of: h('supplier_code'), type: 'text' },
  supplier_name: { label: 'supplier', of: h('supplier_name'), type: 'text' },
  warehouse_code: { label: 'warehouse', of: h('warehouse_code'), type: 'text' },
  status: { label: 'status', of: h('status'), type: 'text' },
  days_overdue: {
    label: 'days overdue',
    of: days(h('expected_delivery_date'), today),
    type: 'days'
  },
  days_late: {
    label: 'days late',
    of: days(h('expected_delivery_date'), h('actual_delivery_date')),
    type: 'days'
  },
  actual_lead_days: {
    label: 'days from order to receipt',
    of: days(h('order_date'), h('actual_delivery_date')),
    type: 'days'
  },
  age_days: { label: 'days since ordered', of: days(h('order_date'), today), type: 'days' },
  planned_lead_days: {
    label: 'days from order to expected date',
    of: days(h('order_date'), h('expected_delivery_date')),
    type: 'days'
  }
} as const satisfies Record<string, Field>;

export const purchaseOrder: Relation = {
  name: 'purchase_order',
  root: { alias: 'h', table: 'purchase_order_header' },
  joins: [],
  fields: orderFields,
  listed: [
    'purchase_order',
    'supplier_name',
    'warehouse_code',
    'order_date',
    'expected_delivery_date',
    'actual_delivery_date',
    'status'
  ],
  listedBy: [
    { field: 'expected_delivery_date', direction: 'asc' },
    { field: 'purchase_order', direction: 'asc' }
  ]
};

const outstanding = minus(l('order_quantity'), l('received_quantity'));
const overStandard = minus(l('unit_cost'), column('p', 'unit_cost'));

export const purchaseLine: Relation = {
  name: 'purchase_line',
  root: { alias: 'l', table: 'purchase_order_line' },
  joins: [
    {
      alias: 'h',
      table: 'purchase_order_header',
      kind: 'inner',
      on: [
        [{ alias: 'l', name: 'purchase_order_prefix' }, 'purchase_order_prefix'],
        [{ alias: 'l', name: 'purchase_order_number' }, 'purchase_order_number']
      ]
    },
    {
      alias: 'p',
      table: 'product',
      kind: 'inner',
      on: [[{ alias: 'l', name: 'product_code' }, 'product_code']]
    },
    {
      alias: 'w',
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
    purchase_order_line: { label: 'line', of: l('purchase_order_line'), type: 'number' },
    product_code: { label: 'product code', of: l('product_code'), type: 'text' },
    ...productFields,
    order_quantity: { label: 'ordered quantity', of: l('order_quantity'), type: 'units' },
    received_quantity: { label: 'received quantity', of: l('received_quantity'), type: 'units' },
    outstanding_units: { label: 'units outstanding', of: outstanding, type: 'units' },
    outstanding_value: {
      label: 'value outstanding',
      of: times(outstanding, l('unit_cost')),
      type: 'money'
    },
    last_price_paid: { label: 'last price paid', of: l('unit_cost'), type: 'price' },
    price_paid: { label: 'price paid', of: l('unit_cost'), type: 'price' },
    line_total: { label: 'line total', of: l('line_total'), type: 'money' },
    over_standard: { label: 'price above standard cost', of: overStandard, type: 'price' },
    over_standard_percent: {
      label: 'percent above standard cost',
      of: times(number(100), ratio(overStandard, column('p', 'unit_cost'))),
      type: 'percent'
    },
    receipt_status: { label: 'receipt', of: l('receipt_status'), type: 'text' }
  },
  listed: [
    'purchase_order',
    'purchase_order_line',
    'supplier_name',
    'product_code',
    'product_name',
    'order_quantity',
    'received_quantity',
    'outstanding_units',
    'price_paid',
    'unit_cost'
  ],
  listedBy: [
    { field: 'purchase_order', direction: 'asc' },
    { field: 'purchase_order_line', direction: 'asc' }
  ]
};

const bought = {
  filters: [],
  assumes: ['purchases_not_cancelled'],
  event: 'order_date',
  events: ['order_date', 'expected_delivery_date', 'actual_delivery_date']
} as const;

const received = {
  ...bought,
  filters: ['received'],
  assumes: [],
  event: 'actual_delivery_date'
} as const;

export const purchaseMeasures: readonly Measure[] = [
  {
    ...bought,
    name: 'spend',
    label: 'spend',
    unit: 'money',
    on: { purchase_line: sum(l('line_total')) },
    definition: 'Spend: line totals of purchase orders that were not cancelled, by order date.'
  },
  {
    ...bought,
    name: 'units_bought',
    label: 'units bought',
    unit: 'units',
    on: { purchase_line: sum(l('order_quantity')) },
    definition: 'Units bought: ordered quantity on purchase orders that were not cancelled.'
  },
  {
    ...bought,
    name: 'purchase_orders',
    label: 'purchase orders',
    unit: 'count',
    on: { purchase_order: countRows(), purchase_line: countDistinct(orderId) },
    definition: 'Purchase orders that were not cancelled, each counted once.'
  },
  {
    ...bought,
    name: 'purchase_lines',
    label: 'purchase order lines',
    unit: 'count',
    on: { purchase_line: countRows() },
    definition: 'Lines of purchase orders that were not cancelled.'
  },
  {
    ...bought,
    name: 'suppliers',
    label: 'suppliers',
    unit: 'count',
    on: {
      purchase_order: countDistinct(h('supplier_code')),
      purchase_line: countDistinct(h('supplier_code'))
    },
    definition: 'Suppliers: those with at least one such order, each counted once.'
  },
  {
    ...bought,
    name: 'products_bought',
    label: 'distinct products bought',
    unit: 'count',
    on: { purchase_line: countDistinct(l('product_code')) },
    definition: 'Different products: those on at least one such purchase order, counted once.'
  },
  {
    ...bought,
    name: 'receiving_warehouses',
    label: 'warehouses it is bought for',
    unit: 'count',
    on: {
      purchase_order: countDistinct(h('warehouse_code')),
      purchase_line: countDistinct(h('warehouse_code'))
    },
    definition: 'Warehouses: those that at least one such purchase order goes to, counted once.'
  },
  {
    ...bought,
    name: 'average_price_paid',
    label: 'average price paid',
    unit: 'price',
    on: { purchase_line: ratio(sum(l('line_total')), sum(l('order_quantity'))) },
    definition: 'Average price paid: spend ÷ units bought, so weighted by quantity.'
  },
  {
    ...bought,
    name: 'price_variance',
    label: 'purchase price variance',
    unit: 'money',
    on: { purchase_line: sum(times(overStandard, l('order_quantity'))) },
    definition: 'Purchase price variance: (price paid − standard cost) × quantity.'
  },
  {
    ...bought,
    name: 'units_on_order',
    label: 'units on order',
    unit: 'units',
    on: { purchase_line: sum(outstanding) },
    filters: ['open_purchases'],
    assumes: [],
    event: 'expected_delivery_date',
    definition: 'Units on order: ordered less received quantity on open purchase orders.'
  },
  {
    ...bought,
    name: 'value_on_order',
    label: 'value on order',
    unit: 'money',
    on: { purchase_line: sum(times(outstanding, l('unit_cost'))) },
    filters: ['open_purchases'],
    assumes: [],
    event: 'expected_delivery_date',
    definition: 'Value on order: units on order × price on the purchase order.'
  },
  {
    ...received,
    name: 'purchase_units_short',
    label: 'units underdelivered',
    unit: 'units',
    on: { purchase_line: sum(outstanding) },
    definition: 'Units short: ordered less received quantity on received purchase orders.'
  },
  {
    ...received,
    name: 'purchase_value_short',
    label: 'value underdelivered',
    unit: 'money',
    on: { purchase_line: sum(times(outstanding, l('unit_cost'))) },
    definition: 'Value short: units short × price on the purchase order.'
  },
  {
    ...received,
    name: 'units_received',
    label: 'units received',
    unit: 'units',
    on: { purchase_line: sum(l('received_quantity')) },
    filters: [],
    assumes: ['purchases_not_cancelled'],
    definition: 'Units received: received quantity, by the date of receipt.'
  },
  {
    ...received,
    name: 'receipts',
    label: 'receipts',
    unit: 'count',
    on: { purchase_order: countRows() },
    definition: 'Receipts: purchase orders with status Received, by the date of receipt.'
  },
  {
    ...received,
    name: 'late_receipts',
    label: 'late receipts',
    unit: 'count',
    on: { purchase_order: countWhere(late) },
    definition: 'Late receipts: received after the expected date, by the date of receipt.'
  },
  {
    ...received,
    name: 'late_rate',
    label: 'late rate',
    unit: 'percent',
    on: { purchase_order: times(number(100), ratio(countWhere(late), countRows())) },
    definition: 'Late rate: late receipts as a percentage of the receipts.'
  },
  {
    ...received,
    name: 'on_time_rate',
    label: 'on-time rate',
    unit: 'percent',
    on: {
      purchase_order: times(
        number(100),
        ratio(
          countWhere(binary(h('actual_delivery_date'), '<=', h('expected_delivery_date'))),
          countRows()
        )
      )
    },
    definition: 'On-time rate: received on or before the expected date, as a percentage.'
  },
  {
    ...received,
    name: 'average_actual_lead_time',
    label: 'average actual lead time',
    unit: 'days',
    on: {
      purchase_order: average(days(h('order_date'), h('actual_delivery_date'))),
      purchase_line: average(days(h('order_date'), h('actual_delivery_date')))
    },
    definition: 'Actual lead time: from order date to receipt, one value per purchase order.'
  },
  {
    ...received,
    name: 'receipt_fill_rate',
    label: 'fill rate',
    unit: 'percent',
    on: {
      purchase_line: times(
        number(100),
        ratio(sum(l('received_quantity')), sum(l('order_quantity')))
      )
    },
    definition: 'Fill rate: units received ÷ units ordered on received purchase orders.'
  }
];
