import type { PersonaName } from '../../../src/core/session/personas.js';
import type { MembersAsked } from './membersAsked.js';

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

/** Questions about figures of groups, each with what it means in SQL. */
export const groupsAsked: readonly MembersAsked[] = [
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
  }
];

/** Questions that sound like these and that no figure of groups answers. */
export const leftAlone: readonly [PersonaName, string][] = [
  [field, 'open orders by area, not including those with zero'],
  [warehouse, 'late orders per warehouse, including customers with none'],
  [field, 'open orders with zeros']
];
