import type { DimensionName } from '../../semantics/model/Dimension.js';
import { figure, list, type Candidate } from './Candidate.js';

/**
 * What a word leaves open: how good something is, how big, how long it takes. `subject` is the
 * word that is missing altogether.
 */
export const vagueTopics = [
  'standing',
  'service',
  'size',
  'duration',
  'price',
  'lateness',
  'trouble',
  'ranking',
  'count',
  'subject'
] as const;

export type VagueTopic = (typeof vagueTopics)[number];

/** What a topic may mean, by what is spoken of; those that a persona may not see fall away. */
type Candidates = Partial<Readonly<Record<DimensionName, readonly Candidate[]>>> & {
  readonly any: readonly Candidate[];
};

const goods = [
  figure('units_sold'),
  figure('revenue'),
  figure('gross_margin'),
  figure('spend'),
  figure('average_price_paid'),
  figure('stock_units')
];

const goodsShown = [
  figure('stock_units'),
  figure('units_sold'),
  figure('units_to_go'),
  figure('revenue'),
  figure('units_on_order'),
  figure('spend'),
  figure('average_price_paid')
];

/** Rows that are grouped by order and by the day it is due tell what is big and when. */
const ofOrders = (name: string): Candidate => {
  const query = figure(name, 'sales_order');
  return {
    ...query,
    groups: [...query.groups, { kind: 'time', unit: 'day' }],
    order: [{ by: { measure: 0 }, direction: 'desc' }]
  };
};

const ofPurchases = (name: string): Candidate => ({
  ...figure(name, 'purchase_order'),
  order: [{ by: { measure: 0 }, direction: 'desc' }]
});

export const candidatesOf: Readonly<Record<VagueTopic, Candidates>> = {
  standing: {
    supplier: [
      figure('on_time_rate'),
      figure('receipt_fill_rate'),
      figure('average_price_paid'),
      figure('average_actual_lead_time'),
      figure('spend')
    ],
    customer: [
      figure('revenue'),
      figure('sales_orders'),
      figure('units_sold'),
      figure('gross_margin')
    ],
    area: [figure('sales_orders'), figure('revenue'), figure('units_to_go')],
    product: goods,
    product_group: goods,
    any: [
      figure('revenue'),
      figure('line_fill_rate'),
      figure('units_to_go'),
      figure('spend'),
      figure('on_time_rate'),
      figure('receipt_fill_rate'),
      figure('stock_value'),
      figure('utilisation')
    ]
  },
  service: {
    any: [
      figure('line_fill_rate'),
      figure('unit_fill_rate'),
      figure('on_time_rate'),
      figure('receipt_fill_rate')
    ]
  },
  size: {
    any: [
      ofOrders('value_to_go'),
      ofOrders('units_to_go'),
      ofPurchases('value_on_order'),
      ofPurchases('units_on_order')
    ]
  },
  duration: {
    any: [
      figure('average_promise_days'),
      figure('average_actual_lead_time'),
      figure('average_lead_time')
    ]
  },
  price: {
    any: [
      figure('average_price_paid', 'product'),
      cheapestFirst('unit_cost'),
      cheapestFirst('list_price')
    ]
  },
  lateness: {
    any: [
      list('sales_order', ['late_sales'], 'days_late'),
      figureOf('sales_orders', 'late_sales', 'warehouse'),
      list('purchase_order', ['overdue'], 'days_overdue'),
      figure('late_rate', 'supplier'),
      figure('late_receipts', 'supplier')
    ]
  },
  trouble: {
    any: [
      list('stock', ['out']),
      list('stock', ['below_minimum'], 'below_minimum'),
      list('sales_order', ['late_sales'], 'days_late'),
      list('purchase_order', ['overdue'], 'days_overdue')
    ]
  },
  ranking: {
    any: [
      figure('revenue', 'product'),
      figure('units_sold', 'product'),
      figure('revenue', 'customer'),
      figure('spend', 'supplier'),
      figure('spend', 'product'),
      figure('stock_value', 'product')
    ]
  },
  count: {
    any: [
      figure('sales_orders'),
      figure('sales_lines'),
      figure('units_sold'),
      figure('purchase_orders'),
      figure('units_bought'),
      figure('stock_units')
    ]
  },
  subject: {
    product: goodsShown,
    product_group: goodsShown,
    any: [
      figure('revenue'),
      figure('units_sold'),
      figure('sales_orders'),
      figure('spend'),
      figure('purchase_orders'),
      figure('units_bought'),
      figure('stock_units'),
      figure('stock_value')
    ]
  }
};

function figureOf(name: string, filter: string, ...by: DimensionName[]): Candidate {
  return { ...figure(name, ...by), filters: [{ kind: 'named', name: filter, negated: false }] };
}

function cheapestFirst(field: string): Candidate {
  return { ...list('product', [], field), order: [{ by: { field }, direction: 'asc' }] };
}
