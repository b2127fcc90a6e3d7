import {
  binary,
  column,
  countRows,
  countDistinct,
  days,
  minus,
  number,
  ratio,
  sum,
  times,
  today,
  type Expression
} from '../Expression.js';
import type { Measure } from './Measure.js';
import { namedFilter, type NamedFilter } from './NamedFilter.js';
import type { Field, Relation } from './Relation.js';

const w = (name: string): Expression => column('w', name);
const p = (name: string): Expression => column('p', name);

/** Fields of a product, for every relation that knows one under the alias `p`. */
export const productFields = {
  product_name: { label: 'product', of: p('product_name'), type: 'text' },
  product_group: { label: 'product group', of: p('product_group'), type: 'text' },
  unit_cost: { label: 'standard cost', of: p('unit_cost'), type: 'price' },
  list_price: { label: 'list price', of: p('unit_price'), type: 'price' },
  created_date: { label: 'created', of: p('created_date'), type: 'date' }
} as const satisfies Record<string, Field>;

const supplierFields = {
  supplier_code: { label: 'supplier code', of: p('supplier_code'), type: 'text' },
  supplier_name: { label: 'supplier', of: p('supplier_name'), type: 'text' }
} as const satisfies Record<string, Field>;

export const product: Relation = {
  name: 'product',
  root: { alias: 'p', table: 'product' },
  joins: [],
  fields: {
    product_code: { label: 'product code', of: p('product_code'), type: 'text' },
    ...productFields,
    ...supplierFields,
    list_margin: {
      label: 'list margin',
      of: minus(p('unit_price'), p('unit_cost')),
      type: 'price'
    },
    updated_date: { label: 'updated', of: p('updated_date'), type: 'date' }
  },
  listed: [
    'product_code',
    'product_name',
    'product_group',
    'supplier_name',
    'unit_cost',
    'list_price'
  ],
  listedBy: [{ field: 'product_code', direction: 'asc' }]
};

export const stock: Relation = {
  name: 'stock',
  root: { alias: 'w', table: 'warehouse_product' },
  joins: [
    {
      alias: 'p',
      table: 'product',
      kind: 'inner',
      on: [[{ alias: 'w', name: 'product_code' }, 'product_code']]
    }
  ],
  fields: {
    warehouse_code: { label: 'warehouse', of: w('warehouse_code'), type: 'text' },
    product_code: { label: 'product code', of: w('product_code'), type: 'text' },
    ...productFields,
    ...supplierFields,
    current_stock: { label: 'current stock', of: w('current_stock'), type: 'units' },
    minimum_stock: { label: 'minimum stock', of: w('minimum_stock'), type: 'units' },
    maximum_stock: { label: 'maximum stock', of: w('maximum_stock'), type: 'units' },
    reorder_point: { label: 'reorder point', of: w('reorder_point'), type: 'units' },
    lead_time_days: { label: 'lead time', of: w('lead_time_days'), type: 'days' },
    last_restock_date: { label: 'last restock', of: w('last_restock_date'), type: 'date' },
    days_since_restock: {
      label: 'days since restock',
      of: days(w('last_restock_date'), today),
      type: 'days'
    },
    stock_value: {
      label: 'stock value',
      of: times(w('current_stock'), p('unit_cost')),
      type: 'money'
    },
    below_reorder_point: {
      label: 'units below reorder point',
      of: minus(w('reorder_point'), w('current_stock')),
      type: 'units'
    },
    above_reorder_point: {
      label: 'units above reorder point',
      of: minus(w('current_stock'), w('reorder_point')),
      type: 'units'
    },
    below_minimum: {
      label: 'units below minimum',
      of: minus(w('minimum_stock'), w('current_stock')),
      type: 'units'
    },
    above_maximum: {
      label: 'units above maximum',
      of: minus(w('current_stock'), w('maximum_stock')),
      type: 'units'
    },
    up_to_maximum: {
      label: 'units up to maximum',
      of: minus(w('maximum_stock'), w('current_stock')),
      type: 'units'
    }
  },
  listed: [
    'warehouse_code',
    'product_code',
    'product_name',
    'current_stock',
    'minimum_stock',
    'reorder_point',
    'maximum_stock'
  ],
  listedBy: [
    { field: 'warehouse_code', direction: 'asc' },
    { field: 'product_code', direction: 'asc' }
  ]
};

/** An aggregate of stock items, which the positions have, too. */
const everywhere = (of: Expression): Measure['on'] => ({
  stock: of,
  demand_position: of,
  supply_position: of
});

const snapshot = { filters: [], assumes: [], event: null, events: [] } as const;

export const stockMeasures: readonly Measure[] = [
  {
    ...snapshot,
    name: 'stock_units',
    label: 'units in stock',
    unit: 'units',
    on: everywhere(sum(w('current_stock'))),
    definition: 'Units in stock: the sum of current stock.'
  },
  {
    ...snapshot,
    name: 'stock_value',
    label: 'stock value at cost',
    unit: 'money',
    on: everywhere(sum(times(w('current_stock'), p('unit_cost')))),
    definition: 'Stock value: current stock × standard cost.'
  },
  {
    ...snapshot,
    name: 'stock_retail_value',
    label: 'stock value at list price',
    unit: 'money',
    on: { stock: sum(times(w('current_stock'), p('unit_price'))) },
    definition: 'Stock value at list price: current stock × list price.'
  },
  {
    ...snapshot,
    name: 'capacity_units',
    label: 'capacity in units',
    unit: 'units',
    on: { stock: sum(w('maximum_stock')) },
    definition: 'Capacity: the sum of maximum stock, in units.'
  },
  {
    ...snapshot,
    name: 'room_units',
    label: 'units of room left',
    unit: 'units',
    on: { stock: sum(minus(w('maximum_stock'), w('current_stock'))) },
    definition: 'Room left: the sum of maximum stock less current stock.'
  },
  {
    ...snapshot,
    name: 'utilisation',
    label: 'utilisation',
    unit: 'percent',
    on: { stock: times(number(100), ratio(sum(w('current_stock')), sum(w('maximum_stock')))) },
    definition: 'Utilisation: current stock as a percentage of maximum stock, in units.'
  },
  {
    ...snapshot,
    name: 'surplus_units',
    label: 'units above maximum',
    unit: 'units',
    on: { stock: sum(minus(w('current_stock'), w('maximum_stock'))) },
    filters: ['over'],
    definition: 'Surplus: current stock above maximum stock, where there is any.'
  },
  {
    ...snapshot,
    name: 'surplus_value',
    label: 'surplus value',
    unit: 'money',
    on: { stock: sum(times(minus(w('current_stock'), w('maximum_stock')), p('unit_cost'))) },
    filters: ['over'],
    definition: 'Surplus value: the units above maximum stock × standard cost.'
  },
  {
    ...snapshot,
    name: 'average_lead_time',
    label: 'average lead time',
    unit: 'days',
    on: { stock: { kind: 'aggregate', name: 'avg', of: w('lead_time_days'), distinct: false } },
    definition: 'Average lead time: the mean of the lead times that are set up, per stock item.'
  },
  {
    ...snapshot,
    name: 'stock_items',
    label: 'stock items',
    unit: 'count',
    on: everywhere(countRows()),
    definition: 'A stock item is one product in one warehouse.'
  },
  {
    ...snapshot,
    name: 'products',
    label: 'products',
    unit: 'count',
    on: { product: countRows(), ...everywhere(countDistinct(w('product_code'))) },
    definition: 'Products are counted once, whatever number of warehouses hold them.'
  },
  {
    ...snapshot,
    name: 'stocking_warehouses',
    label: 'warehouses that stock it',
    unit: 'count',
    on: { stock: countDistinct(w('warehouse_code')) },
    definition: 'Warehouses that stock it: those that list the product, even with none left.'
  }
];

const filter = namedFilter(['stock', 'demand_position', 'supply_position'], false);

export const stockFilters: readonly NamedFilter[] = [
  filter(
    'low',
    'at or below reorder point',
    binary(w('current_stock'), '<=', w('reorder_point')),
    'Low: current stock at or below the reorder point.'
  ),
  filter(
    'below_reorder',
    'below reorder point',
    binary(w('current_stock'), '<', w('reorder_point')),
    'Below reorder point: current stock under the reorder point.'
  ),
  filter(
    'above_reorder',
    'above reorder point',
    binary(w('current_stock'), '>', w('reorder_point')),
    'Above reorder point: current stock over the reorder point.'
  ),
  filter(
    'below_minimum',
    'below minimum',
    binary(w('current_stock'), '<', w('minimum_stock')),
    'Below minimum: current stock under the minimum stock.'
  ),
  filter(
    'out',
    'out of stock',
    binary(w('current_stock'), '<=', number(0)),
    'Out of stock: no unit left.'
  ),
  filter(
    'in_stock',
    'in stock',
    binary(w('current_stock'), '>', number(0)),
    'In stock: at least one unit.'
  ),
  filter(
    'over',
    'above maximum',
    binary(w('current_stock'), '>', w('maximum_stock')),
    'Over: current stock above the maximum stock.'
  ),
  filter(
    'never_restocked',
    'never restocked',
    { kind: 'null', of: w('last_restock_date'), negated: false },
    'Never restocked: no restock date is recorded.'
  ),
  filter(
    'odd_settings',
    'settings that contradict each other',
    binary(
      binary(w('minimum_stock'), '>', w('reorder_point')),
      'or',
      binary(w('reorder_point'), '>', w('maximum_stock'))
    ),
    'Odd settings: minimum above reorder point, or reorder point above maximum.'
  )
];
