import { isLate, isOpen, order, turn, type Talk } from './Talk.js';

const lateOrders = (more = 'true'): string =>
  `SELECT ${order} FROM sales_order_header WHERE ${isLate} AND ${more}
    ORDER BY delivery_date, sales_order`;
const lateByArea = (more = 'true'): string =>
  `SELECT delivery_area, COUNT(*) AS sales_orders FROM sales_order_header
    WHERE ${isLate} AND ${more} GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`;

/** Conversations of a Field Engineer, about orders to deliver. */
export const fieldTalks: readonly Talk[] = [
  {
    persona: 'Field Engineer',
    turns: [
      turn('which orders are late? worst first', lateOrders()),
      turn('how many is that by area', lateByArea()),
      turn(
        'leave out anything more than 60 days old, probably junk',
        lateByArea(`delivery_date >= DATE '2025-06-18' - 60`)
      ),
      turn(
        'only those with more than 3',
        `SELECT * FROM (${lateByArea(`delivery_date >= DATE '2025-06-18' - 60`)})
          WHERE sales_orders > 3 ORDER BY sales_orders DESC, delivery_area`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('which orders are late? worst first', lateOrders()),
      turn(
        'list the lines of the second one',
        `SELECT ${order}, product_code FROM sold WHERE sales_order_prefix || '-' || sales_order_number = (
           SELECT sales_order FROM (${lateOrders()}) LIMIT 1 OFFSET 1)`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('late orders', lateOrders()),
      turn(
        'by customer',
        `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isLate}
          GROUP BY ALL ORDER BY sales_orders DESC, customer_code`
      ),
      turn(
        'top 5',
        `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isLate}
          GROUP BY ALL ORDER BY sales_orders DESC, customer_code LIMIT 5`
      ),
      turn(
        'which lines are those',
        `SELECT ${order}, product_code FROM sold WHERE ${isLate} AND customer_code IN (
           SELECT customer_code FROM sales_order_header WHERE ${isLate}
            GROUP BY ALL ORDER BY COUNT(*) DESC, customer_code LIMIT 5)`
      ),
      turn(
        'how many units still to pick is that',
        `SELECT SUM(order_quantity - fulfilled_quantity) AS units_to_go
           FROM sold WHERE ${isLate} AND customer_code IN (
           SELECT customer_code FROM sales_order_header WHERE ${isLate}
            GROUP BY ALL ORDER BY COUNT(*) DESC, customer_code LIMIT 5)`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('late orders by area', lateByArea()),
      turn(
        'as a % of all open orders',
        `SELECT delivery_area, COUNT(*) AS sales_orders FROM sales_order_header
          WHERE ${isOpen} GROUP BY ALL`
      )
    ]
  }
];
