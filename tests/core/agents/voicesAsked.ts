import type { FollowUp } from './askedFreely.js';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

const open = `status IN ('Pending', 'Processing', 'Shipped')`;
const kept = `status <> 'Cancelled'`;
const late = `${open} AND delivery_date < '2025-06-18'`;
const may = `BETWEEN '2025-05-01' AND '2025-05-31'`;
const saleId = `sales_order_prefix || '-' || sales_order_number AS sales_order`;
const purchaseId = `purchase_order_prefix || '-' || purchase_order_number AS purchase_order`;
const drops = (where: string, limit = ''): string =>
  `SELECT ${saleId}, status FROM sales_order_header WHERE ${where}
    ORDER BY delivery_date, sales_order ${limit}`;
const byStatus = (table: string, name: string, where: string): string =>
  `SELECT status, COUNT(*) AS ${name} FROM ${table} WHERE ${where}
    GROUP BY ALL ORDER BY ${name} DESC, status`;

/** Questions as people at work type them, and what they ask for, in SQL that a person wrote. */
export const voicesAsked: readonly FollowUp[] = [
  {
    persona: warehouse,
    turns: ['whats the max for P1010 in WH02'],
    sql: `SELECT maximum_stock FROM held WHERE product_code = 'P1010' AND warehouse_code = 'WH02'`
  },
  {
    persona: warehouse,
    turns: ['reorder pt for claw hammer in all WHs'],
    sql: `SELECT warehouse_code, reorder_point FROM held WHERE product_name = 'Claw Hammer'
           ORDER BY warehouse_code`
  },
  {
    persona: warehouse,
    turns: ['lead time for bearing 6204 each site'],
    sql: `SELECT warehouse_code, lead_time_days FROM held WHERE product_name = 'Bearing 6204'
           ORDER BY warehouse_code`
  },
  {
    persona: warehouse,
    turns: ['how many skus do we carry in WH03'],
    sql: `SELECT COUNT(DISTINCT product_code) AS products FROM held WHERE warehouse_code = 'WH03'`
  },
  {
    persona: warehouse,
    turns: ['who supplies the torque wrench'],
    sql: `SELECT supplier_name FROM product WHERE product_name = 'Torque Wrench'`
  },
  {
    persona: warehouse,
    turns: ['what do we charge for a spirit level'],
    sql: `SELECT unit_price AS list_price FROM product WHERE product_name = 'Spirit Level 60cm'`
  },
  {
    persona: warehouse,
    turns: ['cost price vs sell price for all safety items'],
    sql: `SELECT product_code, unit_cost, unit_price AS list_price FROM product
           WHERE product_group = 'Safety' ORDER BY product_code`
  },
  {
    persona: warehouse,
    turns: ['highest priced product in each group'],
    sql: `SELECT product_group, arg_max(product_code, unit_price) AS product_code
            FROM product GROUP BY ALL ORDER BY product_group`
  },
  {
    persona: warehouse,
    turns: ['value of inventory at selling price per product group'],
    sql: `SELECT p.product_group, SUM(w.current_stock * p.unit_price) AS stock_retail_value
            FROM warehouse_product w JOIN product p USING (product_code)
           GROUP BY ALL ORDER BY stock_retail_value DESC`
  },
  {
    persona: warehouse,
    turns: ['show me bins with zero stock in WH04'],
    sql: `SELECT product_code FROM held WHERE current_stock <= 0 AND warehouse_code = 'WH04'
           ORDER BY product_code`
  },
  {
    persona: warehouse,
    turns: ['any product with no stock anywhere'],
    sql: `SELECT product_code FROM product LEFT JOIN warehouse_product USING (product_code)
           GROUP BY ALL HAVING COALESCE(SUM(current_stock), 0) <= 0 ORDER BY product_code`
  },
  {
    persona: warehouse,
    turns: ['when was the hacksaw last restocked in WH01?'],
    sql: `SELECT last_restock_date FROM held
           WHERE product_name = 'Hacksaw' AND warehouse_code = 'WH01'`
  },
  {
    persona: warehouse,
    turns: ['when was the last time we restocked hacksaws'],
    sql: `SELECT warehouse_code, last_restock_date FROM held WHERE product_name = 'Hacksaw'
           ORDER BY last_restock_date DESC NULLS LAST, warehouse_code`
  },
  {
    persona: warehouse,
    turns: ['best sellers this quarter, top ten, qty'],
    sql: `SELECT product_code, SUM(order_quantity) AS units_sold FROM sold
           WHERE ${kept} AND order_date BETWEEN '2025-04-01' AND '2025-06-30'
           GROUP BY ALL ORDER BY units_sold DESC, product_code LIMIT 10`
  },
  {
    persona: warehouse,
    turns: ['mean order value by month this year'],
    sql: `SELECT CAST(date_trunc('month', order_date) AS DATE) AS month,
                 SUM(line_total) * 1.0 / COUNT(DISTINCT id) AS average_revenue
            FROM sold WHERE ${kept} AND year(order_date) = 2025 GROUP BY ALL ORDER BY month`
  },
  {
    persona: warehouse,
    turns: ['rank warehouses by number of late orders'],
    sql: `SELECT warehouse_code, COUNT(*) AS sales_orders FROM sales_order_header WHERE ${late}
           GROUP BY ALL ORDER BY sales_orders DESC`
  },
  {
    persona: warehouse,
    turns: ['cancelled orders in may, how many and value'],
    sql: `SELECT COUNT(DISTINCT id) AS sales_orders, SUM(line_total) AS revenue FROM sold
           WHERE status = 'Cancelled' AND order_date ${may}`
  },
  {
    persona: warehouse,
    turns: ['lines partially fulfilled in WH01 with qty outstanding'],
    sql: `SELECT id AS sales_order, sales_order_line,
                 order_quantity - fulfilled_quantity AS outstanding_units
            FROM sold WHERE warehouse_code = 'WH01' AND fulfilled_quantity > 0
             AND fulfilled_quantity < order_quantity ORDER BY sales_order, sales_order_line`
  },
  {
    persona: warehouse,
    turns: ['what did Jade Electronics order last month'],
    sql: `SELECT DISTINCT product_code, product_name FROM sold
           WHERE customer_name = 'Jade Electronics' AND ${kept} AND order_date ${may}
           ORDER BY product_code`
  },
  {
    persona: warehouse,
    turns: ['whats on order WEB-3900'],
    sql: `SELECT sales_order_line, product_code, order_quantity FROM sold
           WHERE id = 'WEB-3900' ORDER BY sales_order_line`
  },
  {
    persona: warehouse,
    turns: ['how many days on avg from order to delivery by WH in Q1'],
    sql: `SELECT warehouse_code, AVG(delivery_date - order_date) AS average_promise_days
            FROM sales_order_header
           WHERE ${kept} AND order_date BETWEEN '2025-01-01' AND '2025-03-31'
           GROUP BY ALL ORDER BY average_promise_days DESC`
  },
  {
    persona: warehouse,
    turns: ['which months this year had revenue over 400k'],
    sql: `SELECT CAST(date_trunc('month', order_date) AS DATE) AS month, SUM(line_total) AS revenue
            FROM sold WHERE ${kept} AND year(order_date) = 2025
           GROUP BY ALL HAVING SUM(line_total) > 400000 ORDER BY month`
  },
  {
    persona: field,
    turns: ['drops tomorrow by area pls'],
    sql: `SELECT delivery_area, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${open} AND delivery_date = '2025-06-19'
           GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`
  },
  {
    persona: field,
    turns: ['deliveries due w/c 23 June'],
    sql: drops(`${open} AND delivery_date BETWEEN '2025-06-23' AND '2025-06-29'`)
  },
  {
    persona: field,
    turns: ['deliveries due on the 25th'],
    sql: drops(`${open} AND delivery_date = '2025-06-25'`)
  },
  {
    persona: field,
    turns: ['what was due w/c 9 June'],
    sql: drops(`${kept} AND delivery_date BETWEEN '2025-06-09' AND '2025-06-15'`)
  },
  {
    persona: field,
    turns: ['drops due EOM'],
    sql: drops(`${open} AND delivery_date <= '2025-06-30'`)
  },
  {
    persona: field,
    turns: ['drops due by end of next week per depot'],
    sql: `SELECT warehouse_code, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${open} AND delivery_date <= '2025-06-29'
           GROUP BY ALL ORDER BY sales_orders DESC`
  },
  {
    persona: field,
    turns: ['when is WEB-3950 due and whats its status'],
    sql: `SELECT delivery_date, status FROM sales_order_header
           WHERE sales_order_prefix = 'WEB' AND sales_order_number = '3950'`
  },
  {
    persona: field,
    turns: ['open orders by status'],
    sql: byStatus('sales_order_header', 'sales_orders', open)
  },
  {
    persona: field,
    turns: ['how late are we on average right now'],
    sql: `SELECT AVG(DATE '2025-06-18' - delivery_date) AS average_days_late
            FROM sales_order_header WHERE ${late}`
  },
  {
    persona: field,
    turns: ['next delivery for Quartz Labs'],
    sql: drops(
      `${open} AND customer_name = 'Quartz Labs' AND delivery_date >= '2025-06-18'`,
      'LIMIT 1'
    )
  },
  {
    persona: field,
    turns: ['last delivery to Quartz Labs'],
    sql: `SELECT ${saleId} FROM sales_order_header
           WHERE status = 'Delivered' AND customer_name = 'Quartz Labs'
           ORDER BY delivery_date DESC, sales_order LIMIT 1`
  },
  {
    persona: field,
    turns: ['how many fire extinguishers still to deliver'],
    sql: `SELECT SUM(order_quantity - fulfilled_quantity) AS units_to_go FROM sold
           WHERE ${open} AND product_name = 'Fire Extinguisher 6kg'`
  },
  {
    persona: field,
    turns: ['single line orders due tomorrow'],
    sql: `SELECT id AS sales_order, COUNT(*) AS sales_lines FROM sold
           WHERE ${open} AND delivery_date = '2025-06-19'
           GROUP BY ALL HAVING COUNT(*) = 1 ORDER BY sales_order`
  },
  {
    persona: field,
    turns: ['which days last week had more than 25 drops'],
    sql: `SELECT delivery_date AS date, COUNT(*) AS sales_orders FROM sales_order_header
           WHERE ${kept} AND delivery_date BETWEEN '2025-06-09' AND '2025-06-15'
           GROUP BY ALL HAVING COUNT(*) > 25 ORDER BY date`
  },
  {
    persona: field,
    turns: ['what shipped orders are still out there'],
    sql: drops(`status = 'Shipped'`)
  },
  {
    persona: buyer,
    turns: ['which vendor is slowest to deliver'],
    sql: `SELECT supplier_code, AVG(actual_delivery_date - order_date) AS average_actual_lead_time
            FROM purchase_order_header WHERE status = 'Received'
           GROUP BY ALL ORDER BY average_actual_lead_time DESC LIMIT 1`
  },
  {
    persona: buyer,
    turns: ['qty received per product in may'],
    sql: `SELECT product_code, SUM(received_quantity) AS units_received FROM bought
           WHERE ${kept} AND actual_delivery_date ${may}
           GROUP BY ALL ORDER BY units_received DESC, product_code`
  },
  {
    persona: buyer,
    turns: ['products with standard cost over 100 and their supplier'],
    sql: `SELECT product_code, supplier_name, unit_cost FROM product WHERE unit_cost > 100
           ORDER BY product_code`
  },
  {
    persona: buyer,
    turns: ['who supplies P1077'],
    sql: `SELECT supplier_name FROM product WHERE product_code = 'P1077'`
  },
  {
    persona: buyer,
    turns: ['last price paid for P1045 per supplier'],
    sql: `SELECT supplier_name, arg_max(paid, order_date) AS price_paid FROM bought
           WHERE product_code = 'P1045' AND ${kept} GROUP BY supplier_code, supplier_name
           ORDER BY supplier_code`
  },
  {
    persona: buyer,
    turns: ['what did we pay for safety helmets last time'],
    sql: `SELECT paid AS price_paid FROM bought WHERE product_name = 'Safety Helmet' AND ${kept}
           ORDER BY order_date DESC LIMIT 1`
  },
  {
    persona: buyer,
    turns: ['first PO for Cobalt Metals'],
    sql: `SELECT ${purchaseId} FROM purchase_order_header WHERE supplier_name = 'Cobalt Metals'
           ORDER BY order_date, expected_delivery_date, purchase_order LIMIT 1`
  },
  {
    persona: buyer,
    turns: ['next PO due from Helix'],
    sql: `SELECT ${purchaseId} FROM purchase_order_header
           WHERE supplier_name = 'Helix Hydraulics' AND status IN ('Ordered', 'In Transit')
             AND expected_delivery_date >= '2025-06-18'
           ORDER BY expected_delivery_date, purchase_order LIMIT 1`
  },
  {
    persona: buyer,
    turns: ['PO count by status'],
    sql: byStatus('purchase_order_header', 'purchase_orders', kept)
  },
  {
    persona: buyer,
    turns: ['outstanding units per product, top 20'],
    sql: `SELECT product_code, SUM(order_quantity - received_quantity) AS units_on_order
            FROM bought WHERE status IN ('Ordered', 'In Transit')
           GROUP BY ALL ORDER BY units_on_order DESC, product_code LIMIT 20`
  },
  {
    persona: buyer,
    turns: ['min and max stock for P1066 per WH'],
    sql: `SELECT warehouse_code, minimum_stock, maximum_stock FROM held
           WHERE product_code = 'P1066' ORDER BY warehouse_code`
  },
  {
    persona: buyer,
    turns: ['stock below reorder at WH01 with supplier name'],
    sql: `SELECT product_code, supplier_name FROM held
           WHERE warehouse_code = 'WH01' AND current_stock < reorder_point ORDER BY product_code`
  }
];

/** Questions that are answered by yes or no, and how their answers begin. */
export const yesNoAsked: readonly (readonly [
  persona: FollowUp['persona'],
  question: string,
  opening: RegExp
])[] = [
  [warehouse, 'is WH02 below minimum on anything?', /^Yes\. 14 stock items/],
  [warehouse, 'do we have enough P1010 for the open orders?', /^Yes\./],
  [warehouse, 'can WH01 cover its open orders for Rivet 4.8mm?', /^No\./],
  [field, 'has SO-7800 been delivered', /^Yes\./],
  [field, 'has SO-8126 been delivered?', /^No\./],
  [field, 'is SO-7870 late?', /^No\./],
  [field, 'has SO-7800 shipped?', /^(?!Yes|No\.)/],
  [field, 'are all orders for tomorrow shipped', /^(?!Yes|No\.)/],
  [field, 'are there any cancelled orders for tomorrow?', /^No\./],
  [buyer, 'is anything overdue from Lumen?', /^Yes\. 2 purchase orders/],
  [buyer, 'do we have anything on order for P1003?', /^No\. Units on order 0/]
];

/** Questions near to those that are read, which must not be read alike. */
export const notAsked: readonly (readonly [persona: FollowUp['persona'], question: string])[] = [
  [warehouse, 'last sold items'],
  [warehouse, 'last time we sold P1010'],
  [warehouse, 'which customers order every week'],
  [warehouse, 'orders received per week from Helix'],
  [field, 'which day have more than 20 drops and late orders by status next'],
  [buyer, 'last supplier']
];
