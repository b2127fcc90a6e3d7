import type { PersonaName } from '../../../src/core/session/personas.js';
import type { FollowUp } from './askedFreely.js';

const order = `sales_order_prefix || '-' || sales_order_number AS sales_order`;
const open = `status IN ('Pending', 'Processing', 'Shipped')`;
const lastWeek = `delivery_date >= '2025-06-09' AND delivery_date < '2025-06-16'`;
const inMay = `actual_delivery_date >= '2025-05-01' AND actual_delivery_date < '2025-06-01'`;
const lowIn = (where: string): string =>
  `SELECT warehouse_code, product_code FROM held
    WHERE current_stock <= reorder_point AND warehouse_code IN (${where}) ORDER BY ALL`;
const delivered = `SELECT SUM(fulfilled_quantity) AS delivered_units FROM sold
  WHERE status <> 'Cancelled' AND ${lastWeek}`;

/** Words that are easily read as something near to what they say. */
export const doubtful: readonly FollowUp[] = [
  { persona: 'Warehouse Manager', turns: ['units delivered last week'], sql: delivered },
  {
    persona: 'Warehouse Manager',
    turns: ['how many units were delivered last week'],
    sql: delivered
  },
  { persona: 'Warehouse Manager', turns: ['units we delivered last week'], sql: delivered },
  {
    persona: 'Procurement Specialist',
    turns: ['how many units were received last month'],
    sql: `SELECT SUM(received_quantity) AS units_received FROM bought
           WHERE status <> 'Cancelled' AND ${inMay}`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['units received last month that were not overdue'],
    sql: `SELECT SUM(received_quantity) AS units_received FROM bought
           WHERE status = 'Received' AND ${inMay} AND actual_delivery_date <= expected_delivery_date`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['how many receipts last month were not late'],
    sql: `SELECT COUNT(*) AS receipts FROM purchase_order_header
           WHERE status = 'Received' AND ${inMay} AND actual_delivery_date <= expected_delivery_date`
  },
  {
    persona: 'Procurement Specialist',
    turns: ['which suppliers delivered late last month'],
    sql: `SELECT DISTINCT supplier_code FROM purchase_order_header
           WHERE status = 'Received' AND ${inMay} AND actual_delivery_date > expected_delivery_date
           ORDER BY supplier_code`
  },
  {
    persona: 'Field Engineer',
    turns: ['how many orders are due between friday and monday'],
    sql: `SELECT COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${open} AND delivery_date BETWEEN '2025-06-20' AND '2025-06-23'`
  },
  {
    persona: 'Field Engineer',
    turns: ['which orders did we deliver between friday and monday'],
    sql: `SELECT ${order} FROM sales_order_header
           WHERE status = 'Delivered' AND delivery_date BETWEEN '2025-06-13' AND '2025-06-16'
           ORDER BY delivery_date, sales_order`
  },
  {
    persona: 'Field Engineer',
    turns: ['orders delivered on friday'],
    sql: `SELECT ${order} FROM sales_order_header
           WHERE status = 'Delivered' AND delivery_date = '2025-06-13'
           ORDER BY delivery_date, sales_order`
  },
  {
    persona: 'Warehouse Manager',
    turns: ['low stock in WH01', 'low stock in WH02', 'both warehouses'],
    sql: lowIn(`'WH01', 'WH02'`)
  },
  {
    persona: 'Warehouse Manager',
    turns: ['stock in WH03 and WH04', 'low stock in both warehouses'],
    sql: lowIn(`'WH03', 'WH04'`)
  },
  {
    persona: 'Warehouse Manager',
    turns: ['low stock in WH01', 'what does low mean', 'only WH02'],
    sql: lowIn(`'WH02'`)
  }
];

/** What is asked, how it ends, and words of what is said. */
export const ends: readonly (readonly [PersonaName, string, string, RegExp])[] = [
  ['Warehouse Manager', 'did we deliver late this month', 'unknown', /one delivery date/],
  ['Field Engineer', 'what share of deliveries arrived on time', 'unknown', /one delivery date/],
  ['Procurement Specialist', 'did we deliver late this month', 'refuse', /Field Engineer may/],
  ['Procurement Specialist', 'overdue pos last month', 'unknown', /what is overdue is so now/],
  ['Warehouse Manager', 'is the stock ok', 'unknown', /./],
  ['Warehouse Manager', 'stock in both warehouses', 'unknown', /./],
  ['Warehouse Manager', 'ok, stock in WH02', 'answer', /^Units in stock/],
  ['Warehouse Manager', 'what is a reorder point', 'answer', /^Reorder point: the stock at or/],
  ['Warehouse Manager', 'what does overdue mean?', 'answer', /^Late: still open/],
  ['Procurement Specialist', 'what does overdue mean?', 'answer', /^Overdue: still open, and exp/],
  [
    'Procurement Specialist',
    'how is the fill rate calculated',
    'answer',
    /^Fill rate: units received/
  ],
  ['Warehouse Manager', 'define low stock', 'answer', /^Low: current stock/],
  ['Field Engineer', 'what does spend mean', 'refuse', /Procurement Specialist may/],
  ['Warehouse Manager', 'what is the fill rate', 'answer', /%/],
  ['Warehouse Manager', 'units sold by weekday this year', 'answer', /highest Tuesday with/],
  ['Warehouse Manager', 'units sold by month this year', 'answer', /highest May 2025 with/],
  ['Warehouse Manager', 'units sold by quarter last year', 'answer', /highest Q4 2024 with/]
];
