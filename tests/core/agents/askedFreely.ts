import type { PersonaName } from '../../../src/core/session/personas.js';

/** Ways of asking what one question asks. */
export interface AskedFreely {
  readonly persona: PersonaName;
  /** The question in its usual words. */
  readonly as: string;
  readonly variants: readonly string[];
}

export const askedFreely: readonly AskedFreely[] = [
  {
    persona: 'Warehouse Manager',
    as: 'Which items are below their reorder point?',
    variants: [
      'which items are under their reorder piont?',
      'WICH ITEMS ARE BELOW THEIR REORDER POINT',
      'items below reorder point'
    ]
  },
  {
    persona: 'Warehouse Manager',
    as: 'What has not sold for 90 days?',
    variants: ["what hasn't sold in 90 days", 'anything that did not sell for the last 90 days?']
  },
  {
    persona: 'Warehouse Manager',
    as: 'Stock value at cost by warehouse',
    variants: [
      'how much is our stock worth per site please',
      'stok value at cost by warehuose',
      'stock value per warehouse'
    ]
  },
  {
    persona: 'Warehouse Manager',
    as: 'Top 10 products by units sold last month',
    variants: [
      'top ten products last month by units sold',
      'top 10 prodcuts by units sold last month'
    ]
  },
  {
    persona: 'Field Engineer',
    as: 'What must be delivered today?',
    variants: ['what has to be delivered today', 'deliveries due today', 'whats due today?']
  },
  {
    persona: 'Field Engineer',
    as: 'Which orders are late, worst first?',
    variants: ['late orders, worst first', 'which ordres are late, worst first']
  },
  {
    persona: 'Field Engineer',
    as: 'How many orders are due per day next week?',
    variants: ['how many orders are due each day next week', 'orders due next week by day']
  },
  {
    persona: 'Procurement Specialist',
    as: 'Which purchase orders are overdue?',
    variants: [
      'overdue purchase orders',
      'which POs are overdue?',
      'wich purchase orders are overdu'
    ]
  },
  {
    persona: 'Procurement Specialist',
    as: 'Spend by supplier this year, biggest first',
    variants: [
      'spend per supplier this year, highest first',
      'how much did we spend with each supplier this year?',
      'SPEND BY SUPLIER THIS YEAR BIGGEST FIRST'
    ]
  },
  {
    persona: 'Procurement Specialist',
    as: 'Which products cost more than a year ago?',
    variants: [
      'which prodcuts cost more than a year ago',
      'WHICH PRODUCTS COST MORE THAN A YEAR AGO?'
    ]
  }
];

/** Turns of one conversation, and what the last of them asks for, in SQL that a person wrote. */
export interface FollowUp {
  readonly persona: PersonaName;
  readonly turns: readonly string[];
  readonly sql: string;
}

const low = 'which items are below their reorder point in WH02?';
const top = 'top 10 products by units sold last month';
const topOf = (figure: string, name: string, window: string): string =>
  `SELECT product_code, SUM(${figure}) AS ${name} FROM sold
    WHERE status <> 'Cancelled' AND ${window} GROUP BY ALL
    ORDER BY ${name} DESC, product_code LIMIT 10`;
const may = `order_date >= '2025-05-01' AND order_date < '2025-06-01'`;

export const followUps: readonly FollowUp[] = [
  {
    persona: 'Warehouse Manager',
    turns: [low, 'and WH03?'],
    sql: `SELECT warehouse_code, product_code FROM held
           WHERE warehouse_code = 'WH03' AND current_stock < reorder_point ORDER BY ALL`
  },
  {
    persona: 'Warehouse Manager',
    turns: [low, 'and WH03?', 'only the spare parts'],
    sql: `SELECT warehouse_code, product_code FROM held
           WHERE warehouse_code = 'WH03' AND current_stock < reorder_point
             AND product_group = 'Spare Parts' ORDER BY ALL`
  },
  {
    persona: 'Warehouse Manager',
    turns: [top, 'same but by revenue'],
    sql: topOf('line_total', 'revenue', may)
  },
  {
    persona: 'Warehouse Manager',
    turns: [top, 'and this month?'],
    sql: topOf(
      'order_quantity',
      'units_sold',
      `order_date >= '2025-06-01' AND order_date < '2025-07-01'`
    )
  },
  {
    persona: 'Field Engineer',
    turns: ['Which orders are late, worst first?', 'only in Central'],
    sql: `SELECT sales_order_prefix || '-' || sales_order_number AS sales_order
            FROM sales_order_header
           WHERE status IN ('Pending', 'Processing', 'Shipped') AND delivery_date < '2025-06-18'
             AND delivery_area = 'Central' ORDER BY delivery_date, sales_order`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['spend by supplier this year', 'only fasteners'],
    sql: `SELECT supplier_code, supplier_name, SUM(line_total) AS spend FROM bought
           WHERE product_group = 'Fasteners' AND status <> 'Cancelled'
             AND year(order_date) = 2025 GROUP BY ALL ORDER BY spend DESC, supplier_code`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['spend by supplier this year', 'by month instead'],
    sql: `SELECT CAST(date_trunc('month', order_date) AS DATE) AS month, SUM(line_total) AS spend
            FROM bought WHERE status <> 'Cancelled' AND year(order_date) = 2025
           GROUP BY ALL ORDER BY month`
  }
];
