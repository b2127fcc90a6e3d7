import {
  binary,
  column,
  minus,
  number,
  plus,
  ratio,
  sum,
  times,
  type Expression
} from '../Expression.js';
import type { Measure } from './Measure.js';
import { namedFilter, type NamedFilter } from './NamedFilter.js';
import { fieldOf, type Relation } from './Relation.js';
import { purchaseLine } from './purchases.js';
import { salesLine } from './sales.js';
import { stock } from './stock.js';

const w = (name: string): Expression => column('w', name);
const cost = column('p', 'unit_cost');

const left = minus(w('current_stock'), w('open_units'));
const short = minus(w('open_units'), w('current_stock'));
const cover = ratio(times(w('current_stock'), w('sold_days')), w('sold_units'));

/** Stock against what customers have ordered, per product and warehouse. */
export const demandPosition: Relation = {
  ...stock,
  name: 'demand_position',
  movements: [
    {
      column: 'open_units',
      relation: 'sales_line',
      of: sum(fieldOf(salesLine, 'outstanding_units')),
      filters: ['open_sales'],
      event: 'delivery_date',
      days: null
    },
    {
      column: 'sold_units',
      relation: 'sales_line',
      of: sum(fieldOf(salesLine, 'order_quantity')),
      filters: ['sales_not_cancelled'],
      event: 'order_date',
      days: 'sold_days'
    }
  ],
  fields: {
    ...stock.fields,
    open_units: { label: 'needed for open orders', of: w('open_units'), type: 'units' },
    stock_left: { label: 'left after open orders', of: left, type: 'units' },
    short_units: { label: 'units short', of: short, type: 'units' },
    sold_units: { label: 'units sold', of: w('sold_units'), type: 'units' },
    sold_per_day: {
      label: 'units sold per day',
      of: ratio(w('sold_units'), w('sold_days')),
      type: 'number'
    },
    cover_days: { label: 'days of cover', of: cover, type: 'days' }
  },
  listed: ['warehouse_code', 'product_code', 'product_name', 'current_stock']
};

const after = plus(w('current_stock'), w('on_order_units'));
const overAfter = minus(after, w('maximum_stock'));
const toOrder = minus(w('maximum_stock'), after);

/** Stock and what is on order for it, per product and warehouse. */
export const supplyPosition: Relation = {
  ...stock,
  name: 'supply_position',
  movements: [
    {
      column: 'on_order_units',
      relation: 'purchase_line',
      of: sum(fieldOf(purchaseLine, 'outstanding_units')),
      filters: ['open_purchases'],
      event: 'expected_delivery_date',
      days: null
    }
  ],
  fields: {
    ...stock.fields,
    on_order_units: { label: 'on order', of: w('on_order_units'), type: 'units' },
    stock_after: { label: 'stock and on order', of: after, type: 'units' },
    over_after: {
      label: 'units above maximum with what is on order',
      of: overAfter,
      type: 'units'
    },
    to_order_units: { label: 'units to order up to maximum', of: toOrder, type: 'units' },
    to_order_value: {
      label: 'cost of ordering up to maximum',
      of: times(toOrder, cost),
      type: 'money'
    }
  },
  listed: [...stock.listed, 'on_order_units']
};

const snapshot = { filters: [], assumes: [], event: null, events: [] } as const;
export const positionMeasures: readonly Measure[] = [
  {
    ...snapshot,
    name: 'cover_days',
    label: 'days of cover',
    unit: 'days',
    on: {
      demand_position: ratio(sum(times(w('current_stock'), w('sold_days'))), sum(w('sold_units')))
    },
    event: 'order_date',
    events: ['order_date'],
    definition: 'Days of cover: current stock ÷ units sold per day in the window.'
  },
  {
    ...snapshot,
    name: 'stock_after',
    label: 'units in stock and on order',
    unit: 'units',
    on: { supply_position: sum(after) },
    definition: 'In stock and on order: current stock and the units still to come on open orders.'
  },
  {
    ...snapshot,
    name: 'over_after',
    label: 'units above maximum with what is on order',
    unit: 'units',
    on: { supply_position: sum(overAfter) },
    filters: ['over_after_inbound'],
    definition: 'Above maximum: current stock and units on order less maximum stock.'
  },
  {
    ...snapshot,
    name: 'to_order_units',
    label: 'units to order up to maximum',
    unit: 'units',
    on: { supply_position: sum(toOrder) },
    filters: ['to_order'],
    definition: 'To order: maximum stock less current stock and units on order.'
  },
  {
    ...snapshot,
    name: 'to_order_value',
    label: 'cost of ordering up to maximum',
    unit: 'money',
    on: { supply_position: sum(times(toOrder, cost)) },
    filters: ['to_order'],
    definition: 'Cost of ordering: units to order up to maximum × standard cost.'
  }
];

const demandFilter = namedFilter(['demand_position'], false);
const supplyFilter = namedFilter(['supply_position'], false);

export const positionFilters: readonly NamedFilter[] = [
  demandFilter(
    'cannot_cover',
    'needing more than the stock',
    binary(w('open_units'), '>', w('current_stock')),
    'Too little: open orders of the warehouse need more than its stock.'
  ),
  demandFilter(
    'in_demand',
    'needed for open orders',
    binary(w('open_units'), '>', number(0)),
    'On open orders: units are still to go.'
  ),
  supplyFilter(
    'over_after_inbound',
    'above maximum with what is on order',
    binary(
      binary(w('on_order_units'), '>', number(0)),
      'and',
      binary(after, '>', w('maximum_stock'))
    ),
    'Above maximum: current stock and what is on order come to more than the maximum stock.'
  ),
  supplyFilter(
    'to_order',
    'due for ordering',
    binary(binary(after, '<=', w('reorder_point')), 'and', binary(after, '<', w('maximum_stock'))),
    'Due for ordering: current stock and what is on order are at or below the reorder point.'
  )
];
