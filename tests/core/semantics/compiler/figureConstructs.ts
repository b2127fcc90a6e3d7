import { by, each, lastMonth, measure, named, only, thisYear, within } from '../queryOf.js';
import { construct, type Construct } from './Construct.js';
import { kept, may, openSales, year } from './sqlConditions.js';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

/** Figures by group and period, under conditions. */
export const figureConstructs: readonly Construct[] = [
  construct(
    'orders of which every line is so',
    warehouse,
    {
      measures: [measure('sales_orders')],
      groups: [by('area')],
      filters: [named('line_complete')]
    },
    `SELECT delivery_area, COUNT(*) AS sales_orders
       FROM (SELECT DISTINCT sales_order_prefix, sales_order_number, delivery_area FROM sold s
              WHERE ${kept} AND NOT EXISTS (
                    SELECT 1 FROM sold o
                     WHERE o.sales_order_prefix = s.sales_order_prefix
                       AND o.sales_order_number = s.sales_order_number
                       AND o.fulfillment_status <> 'Fulfilled'))
      GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`
  ),
  construct(
    'a figure by one group, its first rows',
    warehouse,
    {
      measures: [measure('units_sold')],
      groups: [by('product')],
      period: within(lastMonth),
      limit: { count: 10, per: null }
    },
    `SELECT product_code, product_name, SUM(order_quantity) AS units_sold
       FROM sold WHERE ${may} AND ${kept} GROUP BY ALL
      ORDER BY units_sold DESC, product_code LIMIT 10`
  ),
  construct(
    'a figure by two groups',
    warehouse,
    {
      measures: [measure('revenue')],
      groups: [by('warehouse'), by('product_group')],
      period: within(thisYear)
    },
    `SELECT warehouse_code, product_group, SUM(line_total) AS revenue
       FROM sold WHERE ${year} AND ${kept} GROUP BY ALL
      ORDER BY revenue DESC, warehouse_code, product_group`
  ),
  construct(
    'a figure by month',
    warehouse,
    { measures: [measure('revenue')], groups: [each('month')], period: within(thisYear) },
    `SELECT CAST(date_trunc('month', order_date) AS DATE) AS month, SUM(line_total) AS revenue
       FROM sold WHERE ${year} AND ${kept} GROUP BY ALL ORDER BY month`
  ),
  construct(
    'a figure by week of the date that is named',
    warehouse,
    {
      measures: [measure('sales_orders')],
      groups: [each('week')],
      period: within(lastMonth, 'delivery_date')
    },
    `SELECT delivery_date - CAST(isodow(delivery_date) - 1 AS INTEGER) AS week,
            COUNT(*) AS sales_orders
       FROM sales_order_header
      WHERE delivery_date >= '2025-05-01' AND delivery_date < '2025-06-01' AND ${kept}
      GROUP BY ALL ORDER BY week`
  ),
  construct(
    'a figure by day of the week, Monday being 1',
    warehouse,
    { measures: [measure('sales_orders')], groups: [each('weekday')], period: within(thisYear) },
    `SELECT isodow(order_date) AS weekday, COUNT(*) AS sales_orders
       FROM sales_order_header WHERE ${year} AND ${kept} GROUP BY ALL ORDER BY weekday`
  ),
  construct(
    'a figure by a group and by quarter',
    buyer,
    { measures: [measure('spend')], groups: [by('warehouse'), each('quarter')] },
    `SELECT warehouse_code, CAST(date_trunc('quarter', order_date) AS DATE) AS quarter,
            SUM(line_total) AS spend
       FROM bought WHERE ${kept} GROUP BY ALL ORDER BY quarter, warehouse_code`
  ),
  construct(
    'figures with conditions of their own',
    warehouse,
    {
      measures: [
        measure('sales_orders', named('open_sales')),
        measure('sales_orders', named('late_sales'))
      ],
      groups: [by('warehouse')]
    },
    `SELECT warehouse_code, COUNT(*) AS sales_orders_open_sales,
            COUNT(*) FILTER (delivery_date < '2025-06-18') AS sales_orders_late_sales
       FROM sales_order_header WHERE ${openSales} GROUP BY ALL
      ORDER BY sales_orders_open_sales DESC, warehouse_code`
  ),
  construct(
    'figures of different grain, none repeated by the other',
    warehouse,
    {
      measures: [measure('sales_orders'), measure('units_sold'), measure('average_promise_days')],
      groups: [by('warehouse')],
      period: within(lastMonth)
    },
    `SELECT warehouse_code, COUNT(*) AS sales_orders,
            (SELECT SUM(order_quantity) FROM sold s
              WHERE s.warehouse_code = h.warehouse_code AND ${may} AND ${kept}) AS units_sold,
            AVG(delivery_date - order_date) AS average_promise_days
       FROM sales_order_header h WHERE ${may} AND ${kept} GROUP BY ALL
      ORDER BY sales_orders DESC, warehouse_code`
  ),
  construct(
    'what was sold beside what is in stock',
    warehouse,
    {
      measures: [measure('units_sold'), measure('stock_units')],
      groups: [by('product')],
      period: within({ kind: 'last', count: 7, unit: 'day' }),
      order: [{ by: { measure: 1 }, direction: 'asc' }]
    },
    `SELECT product_code, product_name, COALESCE(units_sold, 0) AS units_sold,
            COALESCE(stock_units, 0) AS stock_units
       FROM product
       LEFT JOIN (SELECT product_code, SUM(order_quantity) AS units_sold FROM sold
                   WHERE order_date > DATE '2025-06-18' - 7 AND order_date <= '2025-06-18'
                     AND ${kept} GROUP BY 1) USING (product_code)
       LEFT JOIN (SELECT product_code, SUM(current_stock) AS stock_units FROM held GROUP BY 1)
            USING (product_code)
      WHERE units_sold IS NOT NULL OR stock_units IS NOT NULL
      ORDER BY stock_units, product_code`
  ),
  construct(
    'every member of the group, those without a row as 0',
    warehouse,
    {
      measures: [measure('units_sold', only('customer', 'C0021'))],
      groups: [by('product_group')],
      period: within({ kind: 'day', offset: -14 }),
      keepEmpty: true
    },
    `SELECT product_group, COALESCE(SUM(order_quantity) FILTER (
              customer_code = 'C0021' AND order_date = DATE '2025-06-18' - 14 AND ${kept}), 0)
              AS units_sold_members
       FROM sold GROUP BY ALL ORDER BY units_sold_members DESC, product_group`
  ),
  construct(
    'the latest of dates',
    warehouse,
    { measures: [measure('last_order_date')], groups: [by('area')] },
    `SELECT delivery_area, MAX(order_date) AS last_order_date FROM sold WHERE ${kept}
      GROUP BY ALL ORDER BY last_order_date DESC, delivery_area`
  ),
  construct(
    'a status of its own instead of the usual one',
    warehouse,
    { measures: [measure('revenue')], filters: [only('sales_status', 'Cancelled')] },
    `SELECT SUM(line_total) AS revenue FROM sold WHERE status = 'Cancelled'`
  ),
  construct(
    'members without a figure',
    buyer,
    { groups: [by('supplier')], filters: [only('product_group', 'Fasteners')] },
    `SELECT DISTINCT supplier_code, supplier_name FROM product
      WHERE product_group = 'Fasteners' ORDER BY supplier_code`
  ),
  construct(
    'orders counted once each, though several of their lines match',
    warehouse,
    {
      measures: [measure('sales_orders')],
      groups: [by('product_group')],
      period: within(lastMonth)
    },
    `SELECT product_group, COUNT(DISTINCT id) AS sales_orders FROM sold
      WHERE ${may} AND ${kept} GROUP BY ALL ORDER BY sales_orders DESC, product_group`
  ),
  construct(
    'a figure of orders under a condition on their lines',
    warehouse,
    {
      measures: [measure('average_promise_days')],
      filters: [only('product_group', 'Packaging')],
      period: within(lastMonth)
    },
    `SELECT AVG(delivery_date - order_date) AS average_promise_days
       FROM (SELECT DISTINCT id, order_date, delivery_date FROM sold
              WHERE product_group = 'Packaging' AND ${may} AND ${kept})`
  ),
  construct(
    'figures of orders with fields of the order beside them',
    warehouse,
    {
      measures: [measure('revenue')],
      groups: [by('sales_order')],
      fields: ['delivery_date', 'status'],
      filters: [named('late_sales')],
      order: [{ by: { field: 'delivery_date' }, direction: 'asc' }]
    },
    `SELECT id AS sales_order, customer_name, delivery_date, status, SUM(line_total) AS revenue
       FROM sold WHERE ${openSales} AND delivery_date < '2025-06-18'
      GROUP BY ALL ORDER BY delivery_date, sales_order`
  ),
  construct(
    'what receipts were short of',
    buyer,
    {
      measures: [measure('purchase_units_short'), measure('purchase_value_short')],
      groups: [by('supplier')],
      filters: [named('received_short')],
      period: within(lastMonth)
    },
    `SELECT supplier_code, supplier_name,
            SUM(order_quantity - received_quantity) AS purchase_units_short,
            SUM((order_quantity - received_quantity) * paid) AS purchase_value_short
       FROM bought WHERE status = 'Received' AND received_quantity < order_quantity
        AND actual_delivery_date >= '2025-05-01' AND actual_delivery_date < '2025-06-01'
      GROUP BY ALL ORDER BY purchase_units_short DESC, supplier_code`
  )
];
