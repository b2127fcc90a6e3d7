import type { PersonaName } from '../../../src/core/session/personas.js';
import type { AskedQuestion } from './AskedQuestion.js';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';
const open = `status IN ('Pending', 'Processing', 'Shipped')`;

/** Questions that set members against each other, and what they ask for. */
export const contrastsAsked: readonly AskedQuestion[] = [
  {
    persona: field,
    questions: [
      'SO or WEB which is worse, % of the open ones that are late',
      'what percentage of open WEB orders are late versus SO orders'
    ],
    sql: `SELECT sales_order_prefix, 100.0 * COUNT(*) FILTER (delivery_date < '2025-06-18') / COUNT(*)
                   AS sales_orders_late_sales_percent
            FROM sales_order_header WHERE ${open}
           GROUP BY ALL ORDER BY sales_orders_late_sales_percent DESC`
  },
  {
    persona: field,
    questions: [
      'open orders WH01 vs WH03',
      'compare open orders at WH01 and WH03',
      'how many open orders for WH01 and how many open orders for WH03'
    ],
    sql: `SELECT warehouse_code, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${open} AND warehouse_code IN ('WH01', 'WH03')
           GROUP BY ALL ORDER BY sales_orders DESC`
  },
  {
    persona: field,
    questions: [
      'WH01 or WH03, which has more late orders',
      'which has the most late orders, WH01 or WH03'
    ],
    sql: `SELECT warehouse_code, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${open} AND delivery_date < '2025-06-18' AND warehouse_code IN ('WH01', 'WH03')
           GROUP BY ALL ORDER BY sales_orders DESC`
  },
  {
    persona: buyer,
    questions: [
      'imports (IMP) vs normal POs - late rate and avg delay when late',
      'late rate and average delay of imports compared with regular POs'
    ],
    sql: `SELECT purchase_order_prefix,
                 100.0 * COUNT(*) FILTER (actual_delivery_date > expected_delivery_date) / COUNT(*)
                   AS late_rate,
                 AVG(actual_delivery_date - expected_delivery_date)
                   FILTER (actual_delivery_date > expected_delivery_date) AS average_receipt_delay
            FROM purchase_order_header WHERE status = 'Received'
           GROUP BY ALL ORDER BY late_rate DESC`
  },
  {
    persona: buyer,
    questions: ['what % of POs this year were imports (IMP)'],
    sql: `SELECT 100.0 * COUNT(*) FILTER (purchase_order_prefix = 'IMP') / COUNT(*)
                   AS purchase_orders_members_percent
            FROM purchase_order_header
           WHERE status <> 'Cancelled' AND order_date BETWEEN '2025-01-01' AND '2025-12-31'`
  },
  {
    persona: buyer,
    questions: ['Granite vs Borealis spend this year', 'Granite spend vs Borealis spend this year'],
    sql: `SELECT supplier_code, supplier_name, SUM(line_total) AS spend FROM bought
           WHERE status <> 'Cancelled' AND order_date >= '2025-01-01'
             AND (supplier_name LIKE 'Granite%' OR supplier_name LIKE 'Borealis%')
           GROUP BY ALL ORDER BY spend DESC`
  },
  {
    persona: warehouse,
    questions: ['units sold WH01 vs WH02 last week vs the week before'],
    sql: `SELECT warehouse_code,
                 SUM(order_quantity) FILTER (order_date >= '2025-06-09') AS units_sold,
                 SUM(order_quantity) FILTER (order_date < '2025-06-09') AS units_sold_before
            FROM sold WHERE status <> 'Cancelled' AND warehouse_code IN ('WH01', 'WH02')
             AND order_date >= '2025-06-02' AND order_date < '2025-06-16'
           GROUP BY ALL ORDER BY units_sold DESC`
  }
];

/** Questions that set windows against each other, and lists of states. */
export const windowsAsked: readonly AskedQuestion[] = [
  {
    persona: warehouse,
    questions: [
      'wk on wk units by WH: last wk, prior wk, delta %',
      'per warehouse, compare units sold in the previous full week with the full week before that'
    ],
    sql: `SELECT warehouse_code,
                 SUM(order_quantity) FILTER (order_date >= '2025-06-09') AS units_sold,
                 SUM(order_quantity) FILTER (order_date < '2025-06-09') AS units_sold_before
            FROM sold WHERE status <> 'Cancelled'
             AND order_date >= '2025-06-02' AND order_date < '2025-06-16'
           GROUP BY ALL ORDER BY units_sold DESC`
  },
  {
    persona: field,
    questions: [
      'saturday vs sunday coming: open drops by area',
      'open drops per area, saturday against sunday'
    ],
    sql: `SELECT delivery_area, COUNT(*) FILTER (delivery_date = '2025-06-22') AS sales_orders,
                 COUNT(*) FILTER (delivery_date = '2025-06-21') AS sales_orders_before
            FROM sales_order_header
           WHERE ${open} AND delivery_date IN ('2025-06-21', '2025-06-22')
           GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`
  },
  {
    persona: buyer,
    questions: ['total spend jan 1 to today vs jan 1 to same day 2024, growth %'],
    sql: `SELECT SUM(line_total) FILTER (order_date >= '2025-01-01') AS spend,
                 SUM(line_total) FILTER (order_date <= '2024-06-18') AS spend_before
            FROM bought WHERE status <> 'Cancelled'
             AND (order_date BETWEEN '2024-01-01' AND '2024-06-18'
                  OR order_date BETWEEN '2025-01-01' AND '2025-06-18')`
  },
  {
    persona: field,
    questions: ['week to date per warehouse - due, delivered, % delivered'],
    sql: `SELECT warehouse_code, COUNT(*) AS sales_orders,
                 COUNT(*) FILTER (status = 'Delivered') AS sales_orders_members,
                 100.0 * COUNT(*) FILTER (status = 'Delivered') / COUNT(*)
                   AS sales_orders_members_percent
            FROM sales_order_header
           WHERE status <> 'Cancelled' AND delivery_date BETWEEN '2025-06-16' AND '2025-06-18'
           GROUP BY ALL ORDER BY sales_orders_members_percent DESC`
  },
  {
    persona: field,
    questions: ['Cedar Hospital since april 1: orders placed, orders still open'],
    sql: `SELECT COUNT(*) AS sales_orders, COUNT(*) FILTER (${open}) AS sales_orders_open_sales
            FROM sales_order_header
           WHERE status <> 'Cancelled' AND customer_name = 'Cedar Hospital'
             AND order_date BETWEEN '2025-04-01' AND '2025-06-18'`
  },
  {
    persona: buyer,
    questions: ['by supplier this year: how many received, how many late, late %'],
    sql: `SELECT supplier_code, supplier_name, COUNT(*) AS purchase_orders_received,
                 COUNT(*) FILTER (actual_delivery_date > expected_delivery_date)
                   AS purchase_orders_received_late,
                 100.0 * COUNT(*) FILTER (actual_delivery_date > expected_delivery_date) / COUNT(*)
                   AS late_rate
            FROM purchase_order_header
           WHERE status = 'Received' AND actual_delivery_date >= '2025-01-01'
           GROUP BY ALL ORDER BY late_rate DESC, supplier_code`
  }
];

/** Prices that are averages, units that came of those ordered, and one lead time against another. */
export const figuresAsked: readonly AskedQuestion[] = [
  {
    persona: buyer,
    questions: [
      'unit cost of Limit Switch per quarter, weighted',
      'weighted average price paid per unit of Limit Switch by quarter'
    ],
    sql: `SELECT CAST(date_trunc('quarter', order_date) AS DATE) AS quarter,
                 SUM(line_total) / SUM(order_quantity) AS average_price_paid
            FROM bought WHERE status <> 'Cancelled' AND product_name = 'Limit Switch'
           GROUP BY ALL ORDER BY quarter`
  },
  {
    persona: buyer,
    questions: ['what have we paid for the jigsaw on average at each supplier, weighted by qty'],
    sql: `SELECT supplier_code, SUM(line_total) / SUM(order_quantity) AS average_price_paid
            FROM bought WHERE status <> 'Cancelled' AND product_name = 'Jigsaw 650W'
           GROUP BY ALL ORDER BY average_price_paid DESC`
  },
  {
    persona: buyer,
    questions: ['for each supplier, what share of ordered units did we actually get in may'],
    sql: `SELECT supplier_code, supplier_name,
                 100.0 * SUM(received_quantity) / SUM(order_quantity) AS receipt_fill_rate
            FROM bought WHERE status = 'Received'
             AND actual_delivery_date >= '2025-05-01' AND actual_delivery_date < '2025-06-01'
           GROUP BY ALL ORDER BY receipt_fill_rate DESC, supplier_code`
  },
  {
    persona: buyer,
    questions: [
      'WH01: items whose actual lead time is above the configured one',
      'which products at WH01 really take longer on average than the days we have set up'
    ],
    sql: `SELECT product_code, AVG(actual_delivery_date - order_date) AS average_actual_lead_time
            FROM bought b JOIN warehouse_product w USING (product_code, warehouse_code)
           WHERE status = 'Received' AND warehouse_code = 'WH01'
           GROUP BY product_code
          HAVING AVG(actual_delivery_date - order_date) > MAX(w.lead_time_days)
           ORDER BY average_actual_lead_time DESC, product_code`
  },
  {
    persona: buyer,
    questions: [
      'How reliable has Borealis Supply been this year - share of POs on time, and fill rate?',
      'Borealis delivery performance this year: otd and fill rate in percent'
    ],
    sql: `SELECT 100.0 * COUNT(DISTINCT id) FILTER (actual_delivery_date <= expected_delivery_date)
                   / COUNT(DISTINCT id) AS on_time_rate,
                 100.0 * SUM(received_quantity) / SUM(order_quantity) AS receipt_fill_rate
            FROM bought WHERE status = 'Received' AND supplier_name = 'Borealis Supply'
             AND actual_delivery_date >= '2025-01-01'`
  },
  {
    persona: warehouse,
    questions: [
      'which shed is fullest? rank all of them by stock over capacity %',
      'which depot is fullest? rank all by % of capacity'
    ],
    sql: `SELECT warehouse_code, 100.0 * SUM(current_stock) / SUM(maximum_stock) AS utilisation
            FROM warehouse_product GROUP BY ALL ORDER BY utilisation DESC`
  },
  {
    persona: warehouse,
    questions: [
      'which 5 suppliers account for the most stock value at cost, and what percentage of total stock value is each'
    ],
    sql: `SELECT supplier_code, SUM(stock_value) AS stock_value,
                 100.0 * SUM(stock_value) / SUM(SUM(stock_value)) OVER ()
                   AS stock_value_share_percent
            FROM (SELECT p.supplier_code, w.current_stock * p.unit_cost AS stock_value
                    FROM warehouse_product w JOIN product p USING (product_code))
           GROUP BY ALL ORDER BY stock_value DESC LIMIT 5`
  }
];

/** Two sides that differ in more than the member: no one figure compares them. */
export const notContrasted: readonly (readonly [PersonaName, string])[] = [
  [warehouse, 'web orders in may vs SO orders in april'],
  [warehouse, 'late web orders vs open SO orders'],
  [buyer, 'spend with Granite in WH01 vs Borealis in WH02'],
  [buyer, 'spend Granite vs everyone else'],
  [buyer, 'are imports later than normal POs'],
  [buyer, 'spend per supplier jan 1 to today vs feb 1 to same day 2024'],
  [warehouse, 'revenue by month this year next to last year'],
  [field, 'open orders by area: late, % late'],
  [buyer, 'average lead time weighted by quantity per supplier'],
  [buyer, 'spend per unit by supplier'],
  [warehouse, 'who is our biggest customer? top 5 suppliers by stock value'],
  [buyer, 'how reliable are late suppliers - on time rate'],
  [buyer, 'compare average price of Evergreen Packaging and Meridian Trading']
];
