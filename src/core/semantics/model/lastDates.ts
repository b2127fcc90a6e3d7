import { column, largest } from '../Expression.js';
import type { Measure } from './Measure.js';

const ordered = largest(column('h', 'order_date'));

/** The day of the latest order of each member: none where there never was one. */
export const lastDates: readonly Measure[] = [
  {
    name: 'last_order_date',
    label: 'last order date',
    unit: 'date',
    on: { sales_order: ordered, sales_line: ordered },
    filters: [],
    assumes: ['sales_not_cancelled'],
    event: 'order_date',
    events: ['order_date'],
    definition: 'Last order date: the order date of the latest order that was not cancelled.'
  },
  {
    name: 'last_purchase_date',
    label: 'last purchase order date',
    unit: 'date',
    on: { purchase_order: ordered, purchase_line: ordered },
    filters: [],
    assumes: ['purchases_not_cancelled'],
    event: 'order_date',
    events: ['order_date'],
    definition:
      'Last purchase order date: the order date of the latest purchase order that was not cancelled.'
  }
];
