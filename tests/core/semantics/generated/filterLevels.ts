import {
  dimensionNames,
  type DimensionName
} from '../../../../src/core/semantics/model/Dimension.js';
import { namedFilters } from '../../../../src/core/semantics/model/semanticModel.js';
import {
  type ComparisonOperator,
  type Filter,
  type SimpleFilter
} from '../../../../src/core/semantics/SemanticQuery.js';
import { last90, named, only, without } from '../queryOf.js';

/** Members that the tests' data have, and one that they lack. */
export const memberKeys: Readonly<Record<DimensionName, readonly [string, ...string[]]>> = {
  product: ['P1001', 'P1027', 'P1009'],
  product_group: ['Fasteners', 'Electrical'],
  supplier: ['S006', 'S012'],
  warehouse: ['WH02'],
  customer: ['C0021', 'C0047', 'C9999'],
  area: ['Westend', 'Northgate'],
  sales_order: ['SO-1001', 'WEB-1001'],
  sales_order_type: ['WEB'],
  purchase_order: ['PO-501', 'PO-502'],
  purchase_order_type: ['IMP'],
  sales_status: ['Delivered', 'Shipped'],
  purchase_status: ['Received']
};

/** Conditions on the rows' own numbers and dates: one of a kind here, every field in `listed`. */
const conditions: ReadonlyMap<string, SimpleFilter> = new Map<string, SimpleFilter>([
  ['stock above a number', compare('current_stock', '>', 12.5)],
  ['stock below a level', compare('current_stock', '<', { field: 'minimum_stock', factor: 1.5 })],
  ['quantity above a number', compare('order_quantity', '>=', 20)],
  ['price above cost', compare('list_price', '>', { field: 'unit_cost', factor: 1.25 })],
  ['late by days', compare('days_late', '>', 3)],
  ['restocked long ago, or never', dated('last_restock_date', true)],
  ['ordered lately', dated('order_date', false)],
  ['created lately', dated('created_date', false)]
]);

const worded: ReadonlyMap<string, SimpleFilter> = new Map<string, SimpleFilter>([
  [
    'of a status by name',
    { kind: 'text', field: 'status', values: ['Shipped', 'In Transit'], negated: false }
  ],
  [
    'of a product by name',
    { kind: 'text', field: 'product_name', values: ['LED Panel 60x60'], negated: false }
  ]
]);

const soldLately = dated('order_date', false);

const related: readonly Filter[] = [
  without('sales_line', ['product'], soldLately),
  without('sales_line', ['product', 'warehouse'], soldLately, named('sales_not_cancelled')),
  without('sales_order', ['customer'], soldLately),
  without('purchase_line', ['product'], named('open_purchases')),
  without('purchase_order', ['supplier'], named('overdue')),
  without('stock', ['product'], named('out')),
  without('product', ['product'], only('product_group', 'Fasteners'))
];

/** Every named filter, members of every dimension, and a condition of each other kind. */
export const filterLevels: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ...[...namedFilters.keys()].map(name => [`filter ${name}`, named(name)] as const),
  ...dimensionNames.map(name => [`of ${name}`, only(name, ...memberKeys[name])] as const),
  ...conditions,
  ['one or the other', { kind: 'any', of: [named('low'), only('warehouse', 'WH02')] }],
  ...worded,
  ...related.map((filter, index): [string, Filter] => [`related rows ${index + 1}`, filter])
]);

export function compare(
  field: string,
  operator: ComparisonOperator,
  than: number | { field: string; factor: number }
): SimpleFilter {
  return { kind: 'compare', field, operator, than };
}

export function dated(field: string, orEmpty: boolean): SimpleFilter {
  return { kind: 'date', field, period: last90, direction: null, negated: orEmpty, orEmpty };
}
