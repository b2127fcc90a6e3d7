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
  }
];
