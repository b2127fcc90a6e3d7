import type { PersonaName } from '../../../src/core/session/personas.js';

export interface Asked {
  readonly persona: PersonaName;
  readonly questions: readonly string[];
  readonly sql: string;
}

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';
const open = `status IN ('Pending', 'Processing', 'Shipped')`;

/** Questions that set members against each other, and what they ask for. */
export const contrastsAsked: readonly Asked[] = [
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

/** Two sides that differ in more than the member: no one figure compares them. */
export const notContrasted: readonly (readonly [PersonaName, string])[] = [
  [warehouse, 'web orders in may vs SO orders in april'],
  [warehouse, 'late web orders vs open SO orders'],
  [buyer, 'spend with Granite in WH01 vs Borealis in WH02'],
  [buyer, 'spend Granite vs everyone else'],
  [buyer, 'are imports later than normal POs'],
  [buyer, 'compare average price of Evergreen Packaging and Meridian Trading']
];
