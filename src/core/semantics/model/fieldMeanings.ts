/** What a field of the tables means, for those whose name does not say it all. */
export const fieldMeanings: Readonly<Record<string, string>> = {
  reorder_point:
    'Reorder point: the stock at or below which a product counts as low and is due to be ordered. It is set per product and warehouse.',
  minimum_stock:
    'Minimum stock: the stock that should not be gone below. It is set per product and warehouse.',
  maximum_stock:
    'Maximum stock: the most that should be held. It is set per product and warehouse; the capacity of a warehouse is their sum.',
  lead_time_days:
    'Lead time: the days from order to receipt that are set per product and warehouse.',
  last_restock_date: 'Last restock: the day the stock was last filled up.',
  unit_cost: 'Standard cost: what one unit of a product is held to cost.',
  list_price: 'List price: what one unit of a product is offered for.',
  price_paid: 'Price paid: what one unit cost on a line of a purchase order.',
  days_late: 'Days late: days from the day an order was due until today, where it is still open.',
  days_overdue:
    'Days overdue: days from the expected day of a purchase order until today, where it is still open.',
  age_days: 'Age: days from the day an order was placed until today.',
  delivery_date: 'Due: the one delivery date that an order has.',
  expected_delivery_date: 'Expected: the day a purchase order is promised for.',
  actual_delivery_date: 'Received: the day a purchase order came in.'
};
