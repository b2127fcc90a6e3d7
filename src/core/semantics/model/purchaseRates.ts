import {
  average,
  binary,
  column,
  countRows,
  countWhere,
  days,
  number,
  ratio,
  times,
  today,
  type Expression
} from '../Expression.js';
import type { Measure } from './Measure.js';

const h = (name: string): Expression => column('h', name);

const dates = ['order_date', 'expected_delivery_date', 'actual_delivery_date'] as const;

/** How suppliers and their orders are doing, in percent and in days. */
export const purchaseRates: readonly Measure[] = [
  {
    name: 'overdue_rate',
    label: 'overdue share of open purchase orders',
    unit: 'percent',
    on: {
      purchase_order: times(
        number(100),
        ratio(countWhere(binary(h('expected_delivery_date'), '<', today)), countRows())
      )
    },
    filters: ['open_purchases'],
    assumes: [],
    event: 'expected_delivery_date',
    events: dates,
    definition: 'Overdue share: purchase orders overdue now, as a percentage of the open ones.'
  },
  {
    name: 'average_receipt_delay',
    label: 'average days late',
    unit: 'days',
    on: { purchase_order: average(days(h('expected_delivery_date'), h('actual_delivery_date'))) },
    filters: ['received_late'],
    assumes: [],
    event: 'actual_delivery_date',
    events: dates,
    definition: 'Average days late: from the expected to the actual date, over late receipts.'
  },
  {
    name: 'average_days_overdue',
    label: 'average days overdue',
    unit: 'days',
    on: { purchase_order: average(days(h('expected_delivery_date'), today)) },
    filters: ['overdue'],
    assumes: [],
    event: 'expected_delivery_date',
    events: dates,
    definition: 'Average days overdue: from the expected date to today, over what is overdue.'
  },
  {
    name: 'average_expected_lead_time',
    label: 'average expected lead time',
    unit: 'days',
    on: { purchase_order: average(days(h('order_date'), h('expected_delivery_date'))) },
    filters: [],
    assumes: ['purchases_not_cancelled'],
    event: 'order_date',
    events: dates,
    definition: 'Expected lead time: from order date to expected date, per purchase order.'
  },
  {
    name: 'set_lead_time',
    label: 'lead time set up',
    unit: 'days',
    on: { purchase_line: average(column('w', 'lead_time_days')) },
    filters: ['received'],
    assumes: [],
    event: 'actual_delivery_date',
    events: dates,
    definition: 'Lead time set up: for the product in the warehouse that received it.'
  }
];
