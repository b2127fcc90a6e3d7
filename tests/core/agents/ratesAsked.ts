import type { FollowUp } from './askedFreely.js';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

const open = `status IN ('Pending', 'Processing', 'Shipped')`;
const kept = `status <> 'Cancelled'`;
const lateOfOpen = (name: string, by: string, order: string): string =>
  `SELECT ${by}, 100.0 * COUNT(*) FILTER (delivery_date < '2025-06-18') / COUNT(*) AS ${name}
     FROM sales_order_header WHERE ${open} GROUP BY ALL ORDER BY ${order}`;

/** Questions for rates, shares and averages, and what they ask for, in SQL that a person wrote. */
export const ratesAsked: readonly FollowUp[] = [
  {
    persona: warehouse,
    turns: ['what share of order lines due last month went out complete?'],
    sql: `SELECT 100.0 * SUM(CASE WHEN fulfillment_status = 'Fulfilled' THEN 1 ELSE 0 END) / COUNT(*)
                   AS sales_lines_line_complete_percent
            FROM sold WHERE ${kept}
             AND delivery_date >= '2025-05-01' AND delivery_date < '2025-06-01'`
  },
  {
    persona: warehouse,
    turns: ['cancelled orders as % of all orders, monthly, ytd'],
    sql: `SELECT CAST(date_trunc('month', order_date) AS DATE) AS month,
                 100.0 * COUNT(*) FILTER (status = 'Cancelled') / COUNT(*)
                   AS sales_orders_members_percent
            FROM sales_order_header
           WHERE order_date >= '2025-01-01' AND order_date <= '2025-06-18'
           GROUP BY ALL ORDER BY month`
  },
  {
    persona: warehouse,
    turns: ['share of open orders that are late by warehouse'],
    sql: lateOfOpen(
      'sales_orders_late_sales_percent',
      'warehouse_code',
      'sales_orders_late_sales_percent DESC'
    )
  },
  {
    persona: field,
    turns: ['late rate by area'],
    sql: lateOfOpen('open_late_rate', 'delivery_area', 'open_late_rate DESC')
  },
  {
    persona: field,
    turns: ['which area has the highest percentage of late orders'],
    sql: `${lateOfOpen(
      'sales_orders_late_sales_percent',
      'delivery_area',
      'sales_orders_late_sales_percent DESC'
    )} LIMIT 1`
  },
  {
    persona: field,
    turns: ['what % of open orders is WEB'],
    sql: `SELECT 100.0 * COUNT(*) FILTER (sales_order_prefix = 'WEB') / COUNT(*)
                   AS sales_orders_members_percent
            FROM sales_order_header WHERE ${open}`
  },
  {
    persona: buyer,
    turns: ['share of spend that went through IMP per quarter in 2024'],
    sql: `SELECT CAST(date_trunc('quarter', order_date) AS DATE) AS quarter,
                 100.0 * SUM(line_total) FILTER (id LIKE 'IMP-%') / SUM(line_total)
                   AS spend_members_percent
            FROM bought WHERE ${kept} AND order_date BETWEEN '2024-01-01' AND '2024-12-31'
           GROUP BY ALL ORDER BY quarter`
  },
  {
    persona: buyer,
    turns: ['percentage of POs that were late last quarter by supplier'],
    sql: `SELECT supplier_code, supplier_name,
                 100.0 * COUNT(*) FILTER (actual_delivery_date > expected_delivery_date) / COUNT(*)
                   AS purchase_orders_received_late_percent
            FROM purchase_order_header
           WHERE status = 'Received' AND actual_delivery_date >= '2025-01-01'
             AND actual_delivery_date < '2025-04-01'
           GROUP BY ALL ORDER BY purchase_orders_received_late_percent DESC, supplier_code`
  },
  {
    persona: buyer,
    turns: ["top three suppliers' combined share of total spend ytd"],
    sql: `SELECT 100.0 * SUM(spend) / ANY_VALUE(total) AS spend_share_percent
            FROM (SELECT SUM(line_total) AS spend, SUM(SUM(line_total)) OVER () AS total
                    FROM bought WHERE ${kept} AND order_date BETWEEN '2025-01-01' AND '2025-06-18'
                   GROUP BY supplier_code ORDER BY spend DESC, supplier_code LIMIT 3)`
  },
  {
    persona: warehouse,
    turns: ['which day of the week is busiest for orders this year'],
    sql: `SELECT EXTRACT(ISODOW FROM order_date) AS weekday, COUNT(*) AS sales_orders
            FROM sales_order_header
           WHERE ${kept} AND order_date BETWEEN '2025-01-01' AND '2025-12-31'
           GROUP BY ALL ORDER BY sales_orders DESC, weekday LIMIT 1`
  },
  {
    persona: field,
    turns: ['on an average day in May how many drops were due out of each depot?'],
    sql: `SELECT warehouse_code, AVG(drops) AS average_sales_orders
            FROM (SELECT warehouse_code, delivery_date, COUNT(*) AS drops FROM sales_order_header
                   WHERE ${kept} AND delivery_date BETWEEN '2025-05-01' AND '2025-05-31'
                   GROUP BY ALL)
           GROUP BY ALL ORDER BY average_sales_orders DESC`
  },
  {
    persona: buyer,
    turns: ['avg unit price, last 90d vs prior 90d, by product - only increases of 5%+'],
    sql: `WITH priced AS (
            SELECT product_code,
                   SUM(line_total) FILTER (order_date > DATE '2025-06-18' - 90)
                     / SUM(order_quantity) FILTER (order_date > DATE '2025-06-18' - 90) AS now,
                   SUM(line_total) FILTER (order_date <= DATE '2025-06-18' - 90)
                     / SUM(order_quantity) FILTER (order_date <= DATE '2025-06-18' - 90) AS before
              FROM bought WHERE ${kept} AND order_date > DATE '2025-06-18' - 180
             GROUP BY ALL)
          SELECT product_code, now AS average_price_paid FROM priced
           WHERE now >= 1.05 * before ORDER BY now DESC`
  }
];
