import type { FollowUp } from './askedFreely.js';

const order = `sales_order_prefix || '-' || sales_order_number`;
const open = `status IN ('Pending', 'Processing', 'Shipped')`;

/** Lists that ask for their fields, and rows that a condition on their own columns picks. */
export const listsAsked: readonly FollowUp[] = [
  {
    persona: 'Warehouse Manager',
    turns: ['what are we out of in WH01, and when did each of those last get a restock'],
    sql: `SELECT product_code, last_restock_date FROM held
           WHERE warehouse_code = 'WH01' AND current_stock <= 0 ORDER BY product_code`
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      'pending orders at WH03 due tomorrow and friday - order, customer, due date, soonest first'
    ],
    sql: `SELECT ${order} AS sales_order, customer_name, delivery_date FROM sales_order_header
           WHERE warehouse_code = 'WH03' AND status = 'Pending'
             AND delivery_date IN ('2025-06-19', '2025-06-20') ORDER BY delivery_date, sales_order`
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      'orders stuck in pending more than a week after they came in. how old is each, oldest first'
    ],
    sql: `SELECT ${order} AS sales_order, DATE '2025-06-18' - order_date AS age_days
            FROM sales_order_header
           WHERE status = 'Pending' AND DATE '2025-06-18' - order_date > 7
           ORDER BY age_days DESC, delivery_date, sales_order`
  },
  {
    persona: 'Warehouse Manager',
    turns: ['hex bolts on hand per warehouse, M8 and M10 added together'],
    sql: `SELECT warehouse_code, SUM(current_stock) AS stock_units FROM held
           WHERE lower(product_name) LIKE 'hex bolt%' GROUP BY ALL ORDER BY stock_units DESC, 1`
  },
  {
    persona: 'Field Engineer',
    turns: ['part picked lines where less than half is there, open orders'],
    sql: `SELECT id AS sales_order, sales_order_line FROM sold
           WHERE ${open} AND fulfilled_quantity > 0 AND fulfilled_quantity * 2 < order_quantity
           ORDER BY ALL`
  },
  {
    persona: 'Field Engineer',
    turns: ['per warehouse: top 3 overdue orders by value + the value'],
    sql: `WITH late AS (SELECT warehouse_code, id AS sales_order, SUM(line_total) AS revenue
                          FROM sold WHERE ${open} AND delivery_date < '2025-06-18' GROUP BY ALL),
               ranked AS (SELECT *, row_number() OVER (PARTITION BY warehouse_code
                                                       ORDER BY revenue DESC, sales_order) AS place
                            FROM late)
          SELECT warehouse_code, sales_order, revenue FROM ranked
           WHERE place <= 3 ORDER BY warehouse_code, place`
  },
  {
    persona: 'Field Engineer',
    turns: ['open orders due this week at WH01: customer, due date, value, soonest first'],
    sql: `SELECT id AS sales_order, customer_name, delivery_date, SUM(line_total) AS revenue
            FROM sold WHERE ${open} AND warehouse_code = 'WH01'
             AND delivery_date >= '2025-06-16' AND delivery_date < '2025-06-23'
           GROUP BY ALL ORDER BY delivery_date, sales_order`
  },
  {
    persona: 'Field Engineer',
    turns: ['loading sheet totals for tomorrow by area: orders, lines, units'],
    sql: `SELECT delivery_area, COUNT(DISTINCT id) AS sales_orders, COUNT(*) AS sales_lines,
                 SUM(order_quantity) AS units_sold
            FROM sold WHERE ${open} AND delivery_date = '2025-06-19'
           GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`
  },
  {
    persona: 'Field Engineer',
    turns: ['whos still waiting for first aid kits and how many do we owe each of them'],
    sql: `SELECT customer_code, SUM(order_quantity - fulfilled_quantity) AS units_to_go FROM sold
           WHERE ${open} AND product_name = 'First Aid Kit' AND fulfilled_quantity < order_quantity
           GROUP BY ALL ORDER BY units_to_go DESC, customer_code`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['POs received short last month - units short and what theyre worth'],
    sql: `SELECT id AS purchase_order,
                 SUM(order_quantity - received_quantity) AS purchase_units_short,
                 SUM((order_quantity - received_quantity) * paid) AS purchase_value_short
            FROM bought WHERE status = 'Received' AND received_quantity < order_quantity
             AND actual_delivery_date >= '2025-05-01' AND actual_delivery_date < '2025-06-01'
           GROUP BY ALL ORDER BY purchase_units_short DESC, 1`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['PO lines this year where we paid over 10% above standard'],
    sql: `SELECT id AS purchase_order,
                 purchase_order_line
            FROM bought WHERE status <> 'Cancelled' AND year(order_date) = 2025
             AND paid > 1.1 * unit_cost ORDER BY ALL`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['products where the last price we paid is above standard cost'],
    sql: `SELECT product_code, paid AS last_price_paid FROM (
            SELECT *, row_number() OVER (PARTITION BY product_code ORDER BY order_date DESC,
                   purchase_order_prefix DESC, purchase_order_number DESC, purchase_order_line DESC)
                   AS place
              FROM bought WHERE status <> 'Cancelled')
           WHERE place = 1 AND paid > unit_cost
           ORDER BY id, purchase_order_line`
  },
  {
    persona: 'Field Engineer',
    turns: [
      'which orders are still pending and due tomorrow? I want to ring round before they go late'
    ],
    sql: `SELECT ${order} AS sales_order FROM sales_order_header
           WHERE status = 'Pending' AND delivery_date = '2025-06-19' ORDER BY ALL`
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      'Cycle count for WH02 tomorrow: give me the 15 positions with the most money in them - SKU, book qty, value at cost.'
    ],
    sql: `SELECT product_code, current_stock, current_stock * unit_cost AS stock_value FROM held
           WHERE warehouse_code = 'WH02' ORDER BY stock_value DESC, product_code LIMIT 15`
  },
  {
    persona: 'Field Engineer',
    turns: ['oldest pending order in each area'],
    sql: `SELECT delivery_area, sales_order FROM (
            SELECT delivery_area, ${order} AS sales_order,
                   row_number() OVER (PARTITION BY delivery_area
                                      ORDER BY order_date, delivery_date, ${order}) AS place
              FROM sales_order_header WHERE status = 'Pending')
           WHERE place = 1 ORDER BY delivery_area`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['what do we have on order from Ironwood: PO, item, units outstanding, expected date'],
    sql: `SELECT id AS purchase_order, product_code,
                 order_quantity - received_quantity AS outstanding_units, expected_delivery_date
            FROM bought WHERE supplier_name LIKE 'Ironwood%' AND status IN ('Ordered', 'In Transit')
             AND received_quantity < order_quantity ORDER BY id, purchase_order_line`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['the 2 most overdue POs per supplier, so I can chase them'],
    sql: `SELECT supplier_name, purchase_order FROM (
            SELECT supplier_code, supplier_name,
                   purchase_order_prefix || '-' || purchase_order_number AS purchase_order,
                   row_number() OVER (PARTITION BY supplier_code ORDER BY expected_delivery_date,
                                      purchase_order_prefix || '-' || purchase_order_number) AS place
              FROM purchase_order_header
             WHERE status IN ('Ordered', 'In Transit') AND expected_delivery_date < '2025-06-18')
           WHERE place <= 2 ORDER BY supplier_code, place`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['lines on IMP-1127 with quantity ordered, received and outstanding'],
    sql: `SELECT product_code, order_quantity, received_quantity,
                 order_quantity - received_quantity AS outstanding_units
            FROM bought WHERE id = 'IMP-1127' ORDER BY purchase_order_line`
  },
  {
    persona: 'Warehouse Manager',
    turns: ['open order lines with more than 20 units outstanding'],
    sql: `SELECT id AS sales_order, product_code,
                 order_quantity - fulfilled_quantity AS outstanding_units
            FROM sold WHERE ${open} AND order_quantity - fulfilled_quantity > 20
           ORDER BY id, sales_order_line`
  },
  {
    persona: 'Warehouse Manager',
    turns: ['wh03 non movers since 1/4 (1 april) w stock on hand, cost value, desc'],
    sql: `SELECT product_code, current_stock * unit_cost AS stock_value FROM held
           WHERE warehouse_code = 'WH03' AND current_stock > 0
             AND product_code NOT IN (SELECT product_code FROM sold
                                       WHERE warehouse_code = 'WH03' AND status <> 'Cancelled'
                                         AND order_date BETWEEN '2025-04-01' AND '2025-06-18')
           ORDER BY stock_value DESC`
  },
  {
    persona: 'Warehouse Manager',
    turns: ['fasteners that need reordering, all sites, furthest under the reorder point first'],
    sql: `SELECT warehouse_code, product_code, reorder_point - current_stock AS below_reorder_point
            FROM held WHERE product_group = 'Fasteners' AND current_stock <= reorder_point
           ORDER BY 3 DESC, 1, 2`
  },
  {
    persona: 'Field Engineer',
    turns: ['fulfilment status of WEB-3945 per line: ordered / fulfilled / outstanding'],
    sql: `SELECT product_code, order_quantity, fulfilled_quantity,
                 order_quantity - fulfilled_quantity AS outstanding_units
            FROM sold WHERE id = 'WEB-3945' ORDER BY sales_order_line`
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      'received POs from 2025 (by receipt date) that missed their expected date by over 14 days, from the worst down with days late'
    ],
    sql: `SELECT purchase_order_prefix || '-' || purchase_order_number AS purchase_order,
                 actual_delivery_date - expected_delivery_date AS days_late
            FROM purchase_order_header
           WHERE status = 'Received' AND year(actual_delivery_date) = 2025
             AND actual_delivery_date - expected_delivery_date > 14
           ORDER BY days_late DESC, expected_delivery_date, purchase_order`
  }
];
