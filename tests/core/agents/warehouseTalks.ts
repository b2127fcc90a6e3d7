import { in2025, isLate, isOpen, order, turn, type Talk } from './Talk.js';

const low = (more: string): string =>
  `SELECT warehouse_code, product_code FROM held
    WHERE current_stock <= reorder_point AND ${more} ORDER BY ALL`;

/** Conversations of a Warehouse Manager, about stock and sales. */
export const warehouseTalks: readonly Talk[] = [
  {
    persona: 'Warehouse Manager',
    turns: [
      turn("what's at or under reorder point in WH01?", low(`warehouse_code = 'WH01'`)),
      turn(
        'drop anything already below its minimum, thats being chased',
        low(`warehouse_code = 'WH01' AND current_stock >= minimum_stock`)
      ),
      turn('and WH03?', low(`warehouse_code = 'WH03' AND current_stock >= minimum_stock`)),
      turn('all warehouses', low(`current_stock >= minimum_stock`)),
      turn('go back', low(`warehouse_code = 'WH03' AND current_stock >= minimum_stock`)),
      turn('no, I meant WH02', low(`warehouse_code = 'WH02' AND current_stock >= minimum_stock`)),
      turn(
        'how many is that by warehouse',
        `SELECT warehouse_code, COUNT(*) AS stock_items FROM held WHERE warehouse_code = 'WH02'
            AND current_stock <= reorder_point AND current_stock >= minimum_stock GROUP BY ALL`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'stock value at cost by warehouse',
        `SELECT warehouse_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          GROUP BY ALL ORDER BY stock_value DESC`
      ),
      turn(
        'hand tools only',
        `SELECT warehouse_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          WHERE product_group = 'Hand Tools' GROUP BY ALL ORDER BY stock_value DESC`
      ),
      turn(
        'which 3 items make up most of that in WH01',
        `SELECT product_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          WHERE product_group = 'Hand Tools' AND warehouse_code = 'WH01'
          GROUP BY ALL ORDER BY stock_value DESC, product_code LIMIT 3`
      ),
      turn(
        'top 5 instead',
        `SELECT product_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          WHERE product_group = 'Hand Tools' AND warehouse_code = 'WH01'
          GROUP BY ALL ORDER BY stock_value DESC, product_code LIMIT 5`
      ),
      turn('flarbing', null),
      turn('and WH02?', null)
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'open orders due this week out of WH03',
        `SELECT ${order} FROM sales_order_header WHERE ${isOpen} AND warehouse_code = 'WH03'
            AND delivery_date >= '2025-06-16' AND delivery_date < '2025-06-23'
          ORDER BY delivery_date, sales_order`
      ),
      turn(
        'how many lines and units is that still to pick',
        `SELECT COUNT(*) AS sales_lines, SUM(order_quantity - fulfilled_quantity) AS units_to_go
           FROM sold WHERE ${isOpen} AND warehouse_code = 'WH03'
            AND delivery_date >= '2025-06-16' AND delivery_date < '2025-06-23'
            AND order_quantity > fulfilled_quantity`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'revenue for Bluewater Marine last month',
        `SELECT SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled' AND
          customer_name = 'Bluewater Marine' AND order_date >= '2025-05-01' AND order_date < '2025-06-01'`
      ),
      turn(
        'how many orders do they have open',
        `SELECT COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isOpen}
          AND customer_name = 'Bluewater Marine'`
      ),
      turn(
        'and Acme Retail?',
        `SELECT COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isOpen}
          AND customer_name = 'Acme Retail'`
      ),
      turn(
        'which ones are late',
        `SELECT ${order} FROM sales_order_header WHERE ${isLate} AND customer_name = 'Acme Retail'
          ORDER BY delivery_date, sales_order`
      ),
      turn(
        'what is the revenue of that customer this year',
        `SELECT SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled'
            AND customer_name = 'Acme Retail' AND ${in2025}`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'which customers ordered most last month',
        `SELECT customer_code, SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled'
            AND order_date >= '2025-05-01' AND order_date < '2025-06-01'
          GROUP BY ALL ORDER BY revenue DESC, customer_code`
      ),
      ...(
        [
          ['what did the top one buy', 0],
          ['and the second one', 1],
          ['what about the third', 2]
        ] as const
      ).map(([says, at]) =>
        turn(
          says,
          `SELECT product_code, SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled'
              AND order_date >= '2025-05-01' AND order_date < '2025-06-01' AND customer_code = (
                SELECT customer_code FROM sold WHERE status <> 'Cancelled'
                   AND order_date >= '2025-05-01' AND order_date < '2025-06-01'
                 GROUP BY ALL ORDER BY SUM(line_total) DESC LIMIT 1 OFFSET ${at})
            GROUP BY ALL ORDER BY revenue DESC, product_code`
        )
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'show me everything that was restocked this week',
        `SELECT warehouse_code, product_code FROM held WHERE last_restock_date >= '2025-06-16'
            AND last_restock_date <= '2025-06-18' ORDER BY ALL`
      ),
      turn(
        'narrow to wh01, stock <= ROP',
        `SELECT warehouse_code, product_code FROM held WHERE last_restock_date >= '2025-06-16'
            AND last_restock_date <= '2025-06-18' AND warehouse_code = 'WH01'
            AND current_stock <= reorder_point ORDER BY ALL`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'stock of Washer M8 by warehouse',
        `SELECT warehouse_code, SUM(current_stock) AS stock_units FROM held
          WHERE product_name = 'Washer M8' GROUP BY ALL`
      ),
      turn(
        'what was its revenue last month',
        `SELECT SUM(line_total) AS revenue FROM sold WHERE product_name = 'Washer M8'
            AND status <> 'Cancelled' AND order_date >= '2025-05-01' AND order_date < '2025-06-01'`
      )
    ]
  }
];
