import { noun } from './LexiconEntry.js';

/** An order of a customer. */
export const order = noun({
  dimension: 'sales_order',
  rows: 'sales_order',
  family: 'sales',
  count: 'sales_orders'
});

/** An order of a customer on the day it is due. */
export const drop = noun({
  dimension: 'sales_order',
  rows: 'sales_order',
  family: 'sales',
  event: 'delivery_date',
  count: 'sales_orders'
});

export const line = noun({ rows: 'sales_line', family: 'sales', count: 'sales_lines' });

/** An order of ours to a supplier. */
export const purchase = noun({
  dimension: 'purchase_order',
  rows: 'purchase_order',
  family: 'purchase',
  count: 'purchase_orders'
});

export const purchaseLine = noun({
  rows: 'purchase_line',
  family: 'purchase',
  count: 'purchase_lines'
});

/** An order of ours on the day it came in. */
export const delivery = noun({
  dimension: 'purchase_order',
  rows: 'purchase_order',
  family: 'purchase',
  event: 'actual_delivery_date',
  count: 'receipts'
});

/** "3 times": how often the verb of the question happened. */
export const times = noun();

export const supplier = noun({ dimension: 'supplier', count: 'suppliers' });
