import type { AskedQuestion } from './AskedQuestion.js';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

const open = `status IN ('Pending', 'Processing', 'Shipped')`;
const late = `${open} AND delivery_date < '2025-06-18'`;
const dueTomorrow = `${open} AND delivery_date = '2025-06-19'`;
const kept = `status <> 'Cancelled'`;
const openPurchases = `status IN ('Ordered', 'In Transit')`;

/** Customers of whose orders some meet the first condition and none meets the second. */
const customers = (having: string, lacking = 'FALSE'): string =>
  `SELECT DISTINCT customer_code, customer_name FROM sales_order_header
    WHERE customer_code IN (SELECT customer_code FROM sales_order_header WHERE ${having})
      AND customer_code NOT IN (SELECT customer_code FROM sales_order_header WHERE ${lacking})
    ORDER BY customer_code`;

const boughtBut = (key: string, name: string): string =>
  `SELECT DISTINCT ${key}_code, ${name} FROM bought
    WHERE ${kept} AND year(order_date) = 2024
      AND ${key}_code NOT IN (SELECT ${key}_code FROM bought WHERE ${kept} AND year(order_date) = 2025)
    ORDER BY ${key}_code`;

const lowWithout = (more: string): string =>
  `SELECT warehouse_code, product_code FROM held
    WHERE warehouse_code = 'WH03' AND current_stock <= reorder_point
      AND product_code NOT IN (SELECT product_code FROM bought
                                WHERE warehouse_code = 'WH03' AND ${openPurchases} ${more})
    ORDER BY product_code`;

export const membersAsked: readonly AskedQuestion[] = [
  {
    persona: warehouse,
    questions: [
      'customers who bought in Q1 this year but nothing since 1 april',
      'who ordered in the first quarter but has not ordered since 1 April?'
    ],
    sql: customers(
      `${kept} AND order_date >= '2025-01-01' AND order_date < '2025-04-01'`,
      `${kept} AND order_date >= '2025-04-01'`
    )
  },
  {
    persona: field,
    questions: [
      'who is getting a drop tomorrow and also has something late?',
      'customers due a delivery tomorrow who have late orders as well',
      'which customers have orders due tomorrow and orders that are late'
    ],
    sql: customers(
      `${dueTomorrow} AND customer_code IN (SELECT customer_code FROM sales_order_header
                                             WHERE ${late})`
    )
  },
  {
    persona: field,
    questions: ['customers with no open orders', 'which customers do not have any open orders'],
    sql: customers('TRUE', open)
  },
  {
    persona: field,
    questions: ['how many customers have no open orders?'],
    sql: `SELECT COUNT(DISTINCT customer_code) AS customers FROM sales_order_header
           WHERE ${kept}
             AND customer_code NOT IN (SELECT customer_code FROM sales_order_header WHERE ${open})`
  },
  {
    persona: field,
    questions: [
      'which areas have nothing on tomorrow',
      'any area without a delivery tomorrow?',
      'areas where no open order is due tomorrow'
    ],
    sql: `SELECT DISTINCT delivery_area FROM sales_order_header
           WHERE delivery_area NOT IN (SELECT delivery_area FROM sales_order_header
                                        WHERE ${dueTomorrow})
           ORDER BY delivery_area`
  },
  {
    persona: warehouse,
    questions: ['customers we have not delivered anything to this month'],
    sql: customers(
      'TRUE',
      `status = 'Delivered' AND delivery_date BETWEEN '2025-06-01' AND '2025-06-18'`
    )
  },
  {
    persona: warehouse,
    questions: [
      'SKUs that both WH01 and WH03 carry but WH02 does not',
      'Which products are stocked at WH01 as well as WH03, but not at WH02?',
      'items in WH01 and WH03, not listed in WH02'
    ],
    sql: `SELECT product_code, product_name FROM product
           WHERE product_code IN (SELECT product_code FROM held WHERE warehouse_code = 'WH01')
             AND product_code IN (SELECT product_code FROM held WHERE warehouse_code = 'WH03')
             AND product_code NOT IN (SELECT product_code FROM held WHERE warehouse_code = 'WH02')
           ORDER BY product_code`
  },
  {
    persona: warehouse,
    questions: ['products that are low in WH01 but over maximum in WH02'],
    sql: `SELECT product_code, product_name FROM product
           WHERE product_code IN (SELECT product_code FROM held
                                   WHERE warehouse_code = 'WH01' AND current_stock <= reorder_point)
             AND product_code IN (SELECT product_code FROM held
                                   WHERE warehouse_code = 'WH02' AND current_stock > maximum_stock)
           ORDER BY product_code`
  },
  {
    persona: warehouse,
    questions: ['products neither sold in May nor in June'],
    sql: `SELECT product_code, product_name FROM product
           WHERE product_code NOT IN (SELECT product_code FROM sold WHERE ${kept}
                                         AND order_date BETWEEN '2025-05-01' AND '2025-06-30')
           ORDER BY product_code`
  },
  {
    persona: field,
    questions: [
      'open orders with something on them that the depot does not carry',
      'open orders with items their depot does not stock',
      'open order lines for products not stocked at the warehouse the order ships from - order, product, warehouse',
      'which orders not yet done have items their own depot has no stock record for, list order item n depot'
    ],
    sql: `SELECT id AS sales_order, product_code, warehouse_code FROM sold
           WHERE ${open} AND (warehouse_code, product_code)
             NOT IN (SELECT (warehouse_code, product_code) FROM held)
           ORDER BY id, product_code`
  },
  {
    persona: buyer,
    questions: [
      'WH03: what is at or under reorder point with nothing inbound?',
      'WH03: low items with nothing on order'
    ],
    sql: lowWithout('AND order_quantity > received_quantity')
  },
  {
    persona: buyer,
    questions: [
      'items in WH03 that have hit their reorder level and have no open PO coming to that warehouse',
      'For warehouse WH03, which low-stock products are not covered by any open purchase order?'
    ],
    sql: lowWithout('')
  },
  {
    persona: buyer,
    questions: [
      'which products did we buy last year that have not been ordered in 2025',
      'products with purchases in 2024 but none this year'
    ],
    sql: boughtBut('product', 'product_name')
  },
  {
    persona: buyer,
    questions: ['suppliers we bought from last year but not this year'],
    sql: boughtBut('supplier', 'supplier_name')
  },
  {
    persona: buyer,
    questions: ['suppliers with open POs but nothing overdue'],
    sql: `SELECT DISTINCT supplier_code, supplier_name FROM purchase_order_header
           WHERE ${openPurchases} AND supplier_code NOT IN
                 (SELECT supplier_code FROM purchase_order_header
                   WHERE ${openPurchases} AND expected_delivery_date < '2025-06-18')
           ORDER BY supplier_code`
  },
  {
    persona: field,
    questions: [
      'customers with 5 or more open orders, biggest pile first',
      'who has at least five orders open with us, most first'
    ],
    sql: `SELECT customer_code, customer_name, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${open} GROUP BY ALL HAVING COUNT(*) >= 5 ORDER BY 3 DESC, 1`
  },
  {
    persona: field,
    questions: ['customers who ordered more than once this month'],
    sql: `SELECT customer_code, customer_name, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${kept} AND order_date BETWEEN '2025-06-01' AND '2025-06-30'
           GROUP BY ALL HAVING COUNT(*) > 1 ORDER BY 3 DESC, 1`
  },
  {
    persona: buyer,
    questions: ['which products do we buy from more than one supplier', 'dual sourced products'],
    sql: `SELECT product_code, product_name, COUNT(DISTINCT supplier_code) AS suppliers FROM bought
           WHERE ${kept} GROUP BY ALL HAVING COUNT(DISTINCT supplier_code) > 1
           ORDER BY 3 DESC, 1`
  },
  {
    persona: buyer,
    questions: ['single sourced products: only ever bought from one supplier'],
    sql: `SELECT product_code, product_name, COUNT(DISTINCT supplier_code) AS suppliers FROM bought
           WHERE ${kept} GROUP BY ALL HAVING COUNT(DISTINCT supplier_code) = 1 ORDER BY 1`
  },
  {
    persona: buyer,
    questions: ['Any supplier with 2 or more open POs going to the same warehouse?'],
    sql: `SELECT supplier_code, warehouse_code, COUNT(*) AS purchase_orders
            FROM purchase_order_header WHERE ${openPurchases}
           GROUP BY ALL HAVING COUNT(*) >= 2 ORDER BY 3 DESC, 1, 2`
  },
  {
    persona: buyer,
    questions: ['suppliers we ordered from at least 3 times this year'],
    sql: `SELECT supplier_code, supplier_name, COUNT(*) AS purchase_orders
            FROM purchase_order_header WHERE ${kept} AND year(order_date) = 2025
           GROUP BY ALL HAVING COUNT(*) >= 3 ORDER BY 3 DESC, 1`
  },
  {
    persona: warehouse,
    questions: ['products stocked in more than 2 warehouses'],
    sql: `SELECT product_code, product_name, COUNT(*) AS stocking_warehouses FROM held
           GROUP BY ALL HAVING COUNT(*) > 2 ORDER BY 3 DESC, 1`
  },
  {
    persona: warehouse,
    questions: ['which products are only stocked in one warehouse'],
    sql: `SELECT product_code, product_name, COUNT(*) AS stocking_warehouses FROM held
           GROUP BY ALL HAVING COUNT(*) = 1 ORDER BY 3 DESC, 1`
  }
];
