import type { PersonaName } from '../../../src/core/session/personas.js';
import type { AskedQuestion } from './AskedQuestion.js';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

const open = `status IN ('Pending', 'Processing', 'Shipped')`;
const openPurchases = `status IN ('Ordered', 'In Transit')`;
const kept = `status <> 'Cancelled'`;

/** Every area with its open orders that meet a condition, 0 included. */
const areas = (having: string): string =>
  `SELECT delivery_area, COUNT(*) FILTER (${having}) AS sales_orders
     FROM sales_order_header GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`;

const inMay = `order_date >= '2025-05-01' AND order_date < '2025-06-01'`;

/** Purchase orders with what each is worth. */
const purchases = (having: string): string =>
  `SELECT purchase_order_prefix, purchase_order_number, supplier_code, SUM(line_total) AS spend
     FROM bought WHERE ${kept} AND ${having} GROUP BY ALL`;

const linesOfOrders = `SELECT sales_order_prefix, sales_order_number, warehouse_code, COUNT(*) AS lines
     FROM sold WHERE ${kept} AND ${inMay} GROUP BY ALL`;

/** Products by the share of a warehouse's revenue of 12 months that they reach together. */
const classesOf = (place: string): string =>
  `SELECT product_code, revenue,
          CASE WHEN reached <= 0.8 THEN 'A' WHEN reached <= 0.95 THEN 'B' ELSE 'C' END AS abc_class
     FROM (SELECT *, SUM(revenue) OVER (ORDER BY revenue DESC, product_code
                                         ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
                       / SUM(revenue) OVER () AS reached
             FROM (SELECT product_code, SUM(line_total) AS revenue FROM sold
                    WHERE ${kept} AND warehouse_code = '${place}'
                      AND order_date >= '2024-06-19' AND order_date <= '2025-06-18'
                    GROUP BY product_code))`;

/** Questions about figures of groups, each with what it means in SQL. */
export const groupsAsked: readonly AskedQuestion[] = [
  {
    persona: field,
    questions: [
      'todays open deliveries by area including the areas with zero',
      'count for today per area, all areas listed even if its 0',
      'open orders due today by area, zeros included',
      'open orders due today per area, and areas with nothing should still appear'
    ],
    sql: areas(`${open} AND delivery_date = '2025-06-18'`)
  },
  {
    persona: field,
    questions: [
      'open orders per area, also list areas with no open orders',
      'open orders by area, do not leave out areas with none'
    ],
    sql: areas(open)
  },
  {
    persona: buyer,
    questions: [
      'How many purchase orders are open with each supplier? Please show suppliers without any as zero.',
      'open POs by vendor incl. zeros'
    ],
    sql: `SELECT p.supplier_code, COUNT(DISTINCT h.purchase_order_number) AS purchase_orders
            FROM (SELECT DISTINCT supplier_code FROM product) p
            LEFT JOIN purchase_order_header h
              ON h.supplier_code = p.supplier_code AND ${openPurchases}
           GROUP BY ALL ORDER BY purchase_orders DESC, p.supplier_code`
  },
  {
    persona: warehouse,
    questions: [
      'new lines: products created since 1 Jan, with units sold to date for each. show the ones that havent sold as 0',
      'products added to the range this year, units sold so far, keep the 0s'
    ],
    sql: `SELECT p.product_code, COALESCE(SUM(s.order_quantity), 0) AS units_sold
            FROM product p
            LEFT JOIN (SELECT product_code, order_quantity FROM sold WHERE ${kept}) s
              ON s.product_code = p.product_code
           WHERE p.created_date >= '2025-01-01'
           GROUP BY ALL ORDER BY units_sold DESC, p.product_code`
  },
  {
    persona: warehouse,
    questions: ['products not sold this year including never sold', 'products not sold this year'],
    sql: `SELECT product_code FROM product
           WHERE product_code NOT IN (SELECT product_code FROM sold
                                       WHERE ${kept} AND order_date >= '2025-01-01'
                                         AND order_date <= '2025-06-18')
           ORDER BY product_code`
  },
  {
    persona: buyer,
    questions: [
      'small POs (under 1000 in total) last 90 days, how many per supplier',
      'number of purchase orders worth less than 1,000 that we raised in the last 90 days, by supplier',
      'POs under 1000 last 90 days by supplier'
    ],
    sql: `SELECT supplier_code, COUNT(*) AS purchase_orders_with_spend_under_1000
            FROM (${purchases(`order_date > '2025-03-20' AND order_date <= '2025-06-18'`)})
           WHERE spend < 1000
           GROUP BY ALL ORDER BY purchase_orders_with_spend_under_1000 DESC, supplier_code`
  },
  {
    persona: buyer,
    questions: [
      "list March's purchase orders with a total of 5,000 to 10,000",
      'which orders that we raised in march 2025 came to somewhere from 5000 up to 10000 in total'
    ],
    sql: `SELECT spend FROM (${purchases(`order_date >= '2025-03-01' AND order_date < '2025-04-01'`)})
           WHERE spend BETWEEN 5000 AND 10000 ORDER BY spend DESC`
  },
  {
    persona: buyer,
    questions: ['how many POs this year were over 20,000'],
    sql: `SELECT COUNT(*) AS purchase_orders_with_spend_over_20000
            FROM (${purchases(`order_date >= '2025-01-01'`)}) WHERE spend > 20000`
  },
  {
    persona: buyer,
    questions: [
      'supplier / warehouse pairs with more than one open PO',
      'where do we have several open orders at one vendor for one warehouse that could be merged'
    ],
    sql: `SELECT supplier_code, warehouse_code, COUNT(*) AS purchase_orders
            FROM purchase_order_header WHERE ${openPurchases}
           GROUP BY ALL HAVING COUNT(*) > 1
           ORDER BY purchase_orders DESC, supplier_code, warehouse_code`
  },
  {
    persona: buyer,
    questions: ['how many suppliers have more than 2 overdue POs'],
    sql: `SELECT COUNT(*) AS suppliers_with_purchase_orders_over_2
            FROM (SELECT supplier_code FROM purchase_order_header
                   WHERE ${openPurchases} AND expected_delivery_date < '2025-06-18'
                   GROUP BY supplier_code HAVING COUNT(*) > 2)`
  },
  {
    persona: warehouse,
    questions: ['how many customers ordered more than once last month'],
    sql: `SELECT COUNT(*) AS customers_with_sales_orders_over_1
            FROM (SELECT customer_code FROM sales_order_header WHERE ${kept} AND ${inMay}
                   GROUP BY customer_code HAVING COUNT(*) > 1)`
  },
  {
    persona: warehouse,
    questions: ['how many products are stocked in 3 or more warehouses'],
    sql: `SELECT COUNT(*) AS products_with_stocking_warehouses_from_3
            FROM (SELECT product_code FROM warehouse_product
                   GROUP BY product_code HAVING COUNT(DISTINCT warehouse_code) >= 3)`
  },
  {
    persona: warehouse,
    questions: [
      'order profile for last month: how many orders had a single line, how many 2 to 4 lines, how many 5 or more? cancelled out',
      'lines per order split may: 1 / 2-4 / 5+, count of orders, no cancelled',
      'how many orders last month had 1 line, 2-4 lines, 5 or more',
      'lines per order last month: 1, 2 to 4, 5 or more, count of orders'
    ],
    sql: `SELECT COUNT(*) FILTER (lines = 1) AS orders_with_sales_lines_of_1,
                 COUNT(*) FILTER (lines BETWEEN 2 AND 4) AS orders_with_sales_lines_from_2_up_to_4,
                 COUNT(*) FILTER (lines >= 5) AS orders_with_sales_lines_from_5
            FROM (${linesOfOrders})`
  },
  {
    persona: warehouse,
    questions: ['number of orders per warehouse with 1 line, 2-3 lines, 4 or more last month'],
    sql: `SELECT warehouse_code,
                 COUNT(*) FILTER (lines = 1) AS orders_with_sales_lines_of_1,
                 COUNT(*) FILTER (lines BETWEEN 2 AND 3) AS orders_with_sales_lines_from_2_up_to_3,
                 COUNT(*) FILTER (lines >= 4) AS orders_with_sales_lines_from_4
            FROM (${linesOfOrders})
           GROUP BY ALL ORDER BY orders_with_sales_lines_of_1 DESC, warehouse_code`
  },
  {
    persona: warehouse,
    questions: [
      'order lines per day at WH01 last month: the average and the worst day. only count days that had orders, no cancelled'
    ],
    sql: `SELECT AVG(lines) AS average_sales_lines, MAX(lines) AS max_sales_lines
            FROM (SELECT order_date, COUNT(*) AS lines FROM sold
                   WHERE ${kept} AND ${inMay} AND warehouse_code = 'WH01' GROUP BY order_date)`
  },
  {
    persona: field,
    questions: ['list customers where open orders >= 5 sorted high to low'],
    sql: `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header WHERE ${open}
           GROUP BY ALL HAVING COUNT(*) >= 5 ORDER BY sales_orders DESC, customer_code`
  },
  {
    persona: buyer,
    questions: [
      'last order date per supplier, incl any we never ordered from',
      'most recent PO date by supplier, blank if never used',
      'When did we last place an order with each vendor? Keep the ones with no orders at all in the list.'
    ],
    sql: `SELECT p.supplier_code, MAX(h.order_date) AS last_purchase_date
            FROM (SELECT DISTINCT supplier_code FROM product) p
            LEFT JOIN purchase_order_header h ON h.supplier_code = p.supplier_code AND ${kept}
           GROUP BY ALL ORDER BY last_purchase_date DESC NULLS LAST, p.supplier_code`
  },
  {
    persona: buyer,
    questions: ['suppliers by last order date, oldest first'],
    sql: `SELECT supplier_code, MAX(order_date) AS last_purchase_date
            FROM purchase_order_header WHERE ${kept}
           GROUP BY ALL ORDER BY last_purchase_date, supplier_code`
  },
  {
    persona: warehouse,
    questions: [
      'abc split for WH01 on last 12 months revenue, 80/95 cutoffs - just how many in each class',
      'abc classes of WH01 by revenue last 12 months, count per class'
    ],
    sql: `SELECT abc_class, COUNT(*) AS products, SUM(revenue) AS revenue
            FROM (${classesOf('WH01')}) GROUP BY ALL ORDER BY abc_class`
  },
  {
    persona: warehouse,
    questions: ['class A products in WH02'],
    sql: `SELECT product_code, revenue, abc_class FROM (${classesOf('WH02')})
           WHERE abc_class = 'A' ORDER BY revenue DESC, product_code`
  }
];

/** Questions that sound like these and that no figure of groups answers. */
export const leftAlone: readonly [PersonaName, string][] = [
  [field, 'open orders by area, not including those with zero'],
  [warehouse, 'late orders per warehouse, including customers with none'],
  [field, 'open orders with zeros'],
  [buyer, 'small POs last 90 days'],
  [buyer, 'how many POs over 5'],
  [field, 'customers with orders over 5000'],
  [warehouse, 'how many customers placed fewer than 3 orders this year'],
  [warehouse, 'pairs of gloves sold last month'],
  [warehouse, 'order profile for last month'],
  [warehouse, 'which class A products are below reorder point'],
  [warehouse, 'class A products and their stock'],
  [warehouse, 'top 5 class A products'],
  [warehouse, 'how many orders had 2-4 lines, 3-5 lines last month']
];
