import { isLate, isOpen, order, purchase, turn, type Talk } from './Talk.js';

const toGo = `SUM(order_quantity - fulfilled_quantity) AS units_to_go`;
const owed = `SELECT customer_code, ${toGo} FROM sold WHERE ${isOpen}
  GROUP BY ALL ORDER BY units_to_go DESC, customer_code LIMIT 5`;
const owedItems = `SELECT product_code, ${toGo} FROM sold
  WHERE ${isOpen} AND order_quantity > fulfilled_quantity AND customer_code =
    (SELECT customer_code FROM sold WHERE ${isOpen} GROUP BY ALL
      ORDER BY SUM(order_quantity - fulfilled_quantity) DESC LIMIT 1)
  GROUP BY ALL ORDER BY units_to_go DESC, product_code`;
const unitsBy = (from: string, to: string): string =>
  `SELECT customer_code, SUM(order_quantity) AS units_sold FROM sold
    WHERE status <> 'Cancelled' AND order_date BETWEEN '${from}' AND '${to}'
    GROUP BY ALL ORDER BY units_sold DESC, customer_code LIMIT 5`;
const toOrder = `SELECT h.*, maximum_stock - current_stock - coalesce(coming, 0) AS to_order_units
  FROM held h LEFT JOIN (
    SELECT product_code, warehouse_code, SUM(order_quantity - received_quantity) AS coming
      FROM bought WHERE status IN ('Ordered', 'In Transit') GROUP BY ALL
  ) USING (product_code, warehouse_code)
  WHERE warehouse_code = 'WH02' AND current_stock + coalesce(coming, 0) <= reorder_point
    AND current_stock + coalesce(coming, 0) < maximum_stock`;

const cameInMay = `status = 'Received'
  AND actual_delivery_date >= '2025-05-01' AND actual_delivery_date < '2025-06-01'`;
const topLate = `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header
  WHERE ${isLate} GROUP BY ALL ORDER BY sales_orders DESC, customer_code LIMIT 3`;

const openValues = (rest: string): string =>
  `SELECT id AS purchase_order, SUM(line_total) AS spend FROM bought
    WHERE status IN ('Ordered', 'In Transit') GROUP BY ALL ${rest}`;

/** Conversations that drill into what was answered. */
export const furtherTalks: readonly Talk[] = [
  {
    // What is said of stock alone changes no answer about orders.
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'units sold by warehouse last month',
        `SELECT warehouse_code, SUM(order_quantity) AS units_sold FROM sold
          WHERE status <> 'Cancelled' AND order_date >= '2025-05-01' AND order_date < '2025-06-01'
          GROUP BY ALL ORDER BY units_sold DESC, warehouse_code`
      ),
      turn(
        'is WH02 below minimum on anything?',
        `SELECT product_code, current_stock FROM held
          WHERE warehouse_code = 'WH02' AND current_stock < minimum_stock ORDER BY product_code`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('who do we owe the most units, open orders, top 5', owed),
      turn('break the first one down by product', owedItems)
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('top five customers by units outstanding on open orders', owed),
      turn('what items is that for number one', owedItems)
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'top 5 customers by number of orders this year',
        `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header
          WHERE status <> 'Cancelled' AND order_date >= '2025-01-01'
          GROUP BY ALL ORDER BY sales_orders DESC, customer_code LIMIT 5`
      ),
      turn('rank them on units rather than orders', unitsBy('2025-01-01', '2025-12-31')),
      turn(
        'and what did that look like over the same period last year?',
        unitsBy('2024-01-01', '2024-06-18')
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'what should i order for WH02, qty to get back to max',
        `SELECT product_code, to_order_units FROM (${toOrder}) ORDER BY product_code`
      ),
      turn(
        'what would that cost, per supplier',
        `SELECT supplier_code, SUM(to_order_units * unit_cost) AS to_order_value
           FROM (${toOrder}) GROUP BY ALL`
      ),
      turn(
        'only Borealis, list the lines so i can paste them into a PO',
        `SELECT product_code, to_order_units FROM (${toOrder})
          WHERE supplier_name = 'Borealis Supply' ORDER BY product_code`
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'receipts last month',
        `SELECT ${purchase} FROM purchase_order_header WHERE ${cameInMay}`
      ),
      turn(
        'how many were late',
        `SELECT COUNT(*) AS purchase_orders FROM purchase_order_header
          WHERE ${cameInMay} AND actual_delivery_date > expected_delivery_date`
      ),
      turn(
        'by supplier',
        `SELECT supplier_code, COUNT(*) AS purchase_orders FROM purchase_order_header
          WHERE ${cameInMay} AND actual_delivery_date > expected_delivery_date GROUP BY ALL`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'orders delivered last week',
        `SELECT ${order} FROM sales_order_header WHERE status = 'Delivered'
            AND delivery_date BETWEEN '2025-06-09' AND '2025-06-15'
          ORDER BY delivery_date, sales_order`
      ),
      turn('how many were late', null)
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'late orders by customer',
        `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header
          WHERE ${isLate} GROUP BY ALL`
      ),
      turn('only the top 3', topLate),
      turn(
        'list those orders',
        `SELECT ${order} FROM sales_order_header
          WHERE ${isLate} AND customer_code IN (SELECT customer_code FROM (${topLate}))
          ORDER BY delivery_date, sales_order`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'stock of P1009',
        `SELECT SUM(current_stock) AS stock_units FROM held WHERE product_code = 'P1009'`
      ),
      turn(
        'who bought it last month',
        `SELECT DISTINCT customer_code FROM sold WHERE product_code = 'P1009'
            AND status <> 'Cancelled' AND order_date BETWEEN '2025-05-01' AND '2025-05-31'`
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [turn('who did we buy it from', null)]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'products over maximum',
        `SELECT warehouse_code, product_code FROM held WHERE current_stock > maximum_stock
          ORDER BY ALL`
      ),
      turn(
        'by how much',
        `SELECT warehouse_code, product_code, current_stock - maximum_stock AS above_maximum
           FROM held WHERE current_stock > maximum_stock ORDER BY 1, 2`
      ),
      turn(
        'sort by name',
        `SELECT product_name, warehouse_code FROM held WHERE current_stock > maximum_stock
          ORDER BY product_name, warehouse_code`
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'open pos',
        `SELECT ${purchase} FROM purchase_order_header WHERE status IN ('Ordered', 'In Transit')`
      ),
      turn('worth more than 5000', openValues('HAVING SUM(line_total) > 5000')),
      turn(
        'sort by value',
        openValues('HAVING SUM(line_total) > 5000 ORDER BY spend DESC, purchase_order')
      )
    ]
  }
];
