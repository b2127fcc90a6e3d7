import {
  average,
  binary,
  column,
  countRows,
  countWhere,
  days,
  equal,
  number,
  ratio,
  text,
  times,
  today,
  type Expression
} from '../Expression.js';
import type { Measure } from './Measure.js';
import { namedFilter, type NamedFilter } from './NamedFilter.js';

const h = (name: string): Expression => column('h', name);

const percentWhere = (condition: Expression): Expression =>
  times(number(100), ratio(countWhere(condition), countRows()));

const due = {
  filters: ['open_sales'],
  assumes: [],
  event: 'delivery_date',
  events: ['order_date', 'delivery_date']
} as const;

/** How the orders of customers are doing, in percent and in days. */
export const salesRates: readonly Measure[] = [
  {
    ...due,
    name: 'open_late_rate',
    label: 'late share of open orders',
    unit: 'percent',
    on: { sales_order: percentWhere(binary(h('delivery_date'), '<', today)) },
    definition: 'Late share: orders that are late now, as a percentage of the open ones.'
  },
  {
    ...due,
    name: 'completion_rate',
    label: 'delivered share of orders due',
    unit: 'percent',
    on: { sales_order: percentWhere(equal(h('status'), text('Delivered'))) },
    filters: [],
    assumes: ['sales_not_cancelled'],
    definition: 'Delivered share: delivered orders as a percentage of the orders due.'
  },
  {
    ...due,
    name: 'average_days_late',
    label: 'average days late',
    unit: 'days',
    on: { sales_order: average(days(h('delivery_date'), today)) },
    filters: ['late_sales'],
    definition: 'Average days late: from the due date to today, over the orders late now.'
  },
  {
    ...due,
    name: 'average_order_age',
    label: 'average age of open orders',
    unit: 'days',
    on: { sales_order: average(days(h('order_date'), today)) },
    definition: 'Average age: from the order date to today, over the open orders.'
  }
];

const filter = namedFilter(['sales_line'], false, true);

export const salesRateFilters: readonly NamedFilter[] = [
  filter(
    'line_complete',
    'complete',
    equal(column('l', 'fulfillment_status'), text('Fulfilled')),
    'Complete: a line whose ordered quantity is fulfilled.'
  )
];
