import {
  by,
  combined,
  each,
  except,
  last90,
  lastMonth,
  measure,
  monthBefore,
  named,
  only,
  rate,
  thisYear,
  within,
  without
} from '../queryOf.js';
import { construct, type Construct } from './Construct.js';
import { positionConstructs } from './positionConstructs.js';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

const may = `order_date >= '2025-05-01' AND order_date < '2025-06-01'`;
const april = `order_date >= '2025-04-01' AND order_date < '2025-05-01'`;
const year = `order_date >= '2025-01-01' AND order_date <= '2025-06-18'`;
const kept = `status <> 'Cancelled'`;
const openSales = `status IN ('Pending', 'Processing', 'Shipped')`;
const openPurchases = `status IN ('Ordered', 'In Transit')`;

const lines = combined('count', 'sales_lines', by('sales_order'));

export const constructs: readonly Construct[] = [
  ...positionConstructs,
  construct(
    'a list of stock under a named filter and a member',
    warehouse,
    { rows: 'stock', filters: [named('low'), only('warehouse', 'WH02')] },
    `SELECT warehouse_code, product_code, product_name, current_stock, minimum_stock, reorder_point,
            maximum_stock
       FROM held WHERE warehouse_code = 'WH02' AND current_stock <= reorder_point
      ORDER BY warehouse_code, product_code`
  ),
  construct(
    'members by conditions that one and the same row has to meet',
    warehouse,
    { groups: [by('product')], filters: [named('low'), only('warehouse', 'WH02')] },
    `SELECT DISTINCT product_code, product_name
       FROM held WHERE warehouse_code = 'WH02' AND current_stock <= reorder_point
      ORDER BY product_code`
  ),
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
    'a list of orders by a field of its own, and its first rows',
    warehouse,
    {
      rows: 'sales_order',
      fields: ['days_late'],
      filters: [named('late_sales')],
      order: [{ by: { field: 'days_late' }, direction: 'desc' }],
      limit: { count: 7, per: null }
    },
    `SELECT sales_order_prefix || '-' || sales_order_number AS sales_order, customer_name,
            delivery_area, delivery_address, warehouse_code, order_date, delivery_date, status,
            DATE '2025-06-18' - delivery_date AS days_late
       FROM sales_order_header WHERE ${openSales} AND delivery_date < '2025-06-18'
      ORDER BY days_late DESC, delivery_date, sales_order LIMIT 7`
  ),
  construct(
    'a list of overdue purchase orders',
    buyer,
    { rows: 'purchase_order', fields: ['days_overdue'], filters: [named('overdue')] },
    `SELECT purchase_order_prefix || '-' || purchase_order_number AS purchase_order, supplier_name,
            warehouse_code, order_date, expected_delivery_date, actual_delivery_date, status,
            DATE '2025-06-18' - expected_delivery_date AS days_overdue
       FROM purchase_order_header
      WHERE ${openPurchases} AND expected_delivery_date < '2025-06-18'
      ORDER BY expected_delivery_date, purchase_order`
  ),
  construct(
    'a list of lines of the orders of a window, by the date that is named',
    warehouse,
    {
      rows: 'sales_line',
      fields: ['warehouse_code', 'line_total'],
      filters: [named('line_to_go'), named('open_sales')],
      period: within({ kind: 'next', count: 3, unit: 'day' }, 'delivery_date')
    },
    `SELECT id AS sales_order, product_code, product_name, order_quantity, fulfilled_quantity,
            order_quantity - fulfilled_quantity AS outstanding_units, fulfillment_status,
            warehouse_code, line_total
       FROM sold JOIN (SELECT sales_order_prefix, sales_order_number, product_code,
                              sales_order_line AS line FROM sales_order_line)
                   USING (sales_order_prefix, sales_order_number, product_code)
      WHERE ${openSales} AND order_quantity > fulfilled_quantity
        AND delivery_date BETWEEN '2025-06-18' AND '2025-06-21'
      ORDER BY sales_order, line`
  ),
  construct(
    'a field compared with a part of another field',
    warehouse,
    {
      rows: 'stock',
      filters: [
        {
          kind: 'compare',
          field: 'current_stock',
          operator: '<',
          than: { field: 'minimum_stock', factor: 0.5 }
        }
      ]
    },
    `SELECT warehouse_code, product_code, current_stock FROM held
      WHERE current_stock * 2 < minimum_stock ORDER BY ALL`
  ),
  construct(
    'a field compared with a number',
    buyer,
    {
      rows: 'product',
      filters: [{ kind: 'compare', field: 'list_margin', operator: '>=', than: 40.5 }],
      order: [{ by: { field: 'list_price' }, direction: 'asc' }]
    },
    `SELECT product_code, product_name, product_group, supplier_name, unit_cost,
            unit_price AS list_price
       FROM product WHERE unit_price - unit_cost >= 40.5 ORDER BY unit_price, product_code`
  ),
  construct(
    'a date outside a window, where having none counts',
    warehouse,
    {
      rows: 'stock',
      filters: [
        {
          kind: 'date',
          field: 'last_restock_date',
          period: last90,
          direction: null,
          negated: true,
          orEmpty: true
        }
      ]
    },
    `SELECT warehouse_code, product_code FROM held
      WHERE last_restock_date IS NULL OR last_restock_date <= DATE '2025-06-18' - 90
      ORDER BY ALL`
  ),
  construct(
    'a date outside a window, where having none does not count',
    warehouse,
    {
      measures: [measure('stock_items')],
      filters: [
        {
          kind: 'date',
          field: 'last_restock_date',
          period: last90,
          direction: null,
          negated: true,
          orEmpty: false
        }
      ]
    },
    `SELECT COUNT(*) AS stock_items FROM held WHERE last_restock_date <= DATE '2025-06-18' - 90`
  ),
  construct(
    'orders by what is on them, as rows of their own',
    warehouse,
    {
      rows: 'sales_order',
      filters: [only('product_group', 'Spare Parts'), named('not_shipped')]
    },
    `SELECT sales_order_prefix || '-' || sales_order_number AS sales_order, customer_name, status
       FROM sales_order_header h
      WHERE status IN ('Pending', 'Processing')
        AND (sales_order_prefix, sales_order_number) IN
            (SELECT (sales_order_prefix, sales_order_number) FROM sold
              WHERE product_group = 'Spare Parts')
      ORDER BY delivery_date, sales_order`
  ),
  construct(
    'orders without any line of a kind',
    warehouse,
    {
      rows: 'sales_order',
      filters: [except('product_group', 'Spare Parts', 'Packaging'), named('not_shipped')]
    },
    `SELECT sales_order_prefix || '-' || sales_order_number AS sales_order
       FROM sales_order_header h
      WHERE status IN ('Pending', 'Processing')
        AND NOT EXISTS (SELECT 1 FROM sold s WHERE s.sales_order_prefix = h.sales_order_prefix
                           AND s.sales_order_number = h.sales_order_number
                           AND s.product_group IN ('Spare Parts', 'Packaging'))
      ORDER BY delivery_date, sales_order`
  ),
  construct(
    'products that were not sold in a window',
    warehouse,
    {
      rows: 'product',
      filters: [
        without('sales_line', ['product'], named('sales_not_cancelled'), {
          kind: 'date',
          field: 'order_date',
          period: { kind: 'last', count: 10, unit: 'day' },
          direction: null,
          negated: false,
          orEmpty: false
        })
      ]
    },
    `SELECT product_code, product_name FROM product
      WHERE product_code NOT IN (SELECT product_code FROM sold WHERE ${kept}
              AND order_date > DATE '2025-06-18' - 10 AND order_date <= '2025-06-18')
      ORDER BY product_code`
  ),
  construct(
    'stock that was not sold from the warehouse that holds it',
    warehouse,
    {
      rows: 'stock',
      filters: [
        named('in_stock'),
        without('sales_line', ['product', 'warehouse'], {
          kind: 'date',
          field: 'order_date',
          period: last90,
          direction: null,
          negated: false,
          orEmpty: false
        })
      ]
    },
    `SELECT warehouse_code, product_code, current_stock FROM held k
      WHERE current_stock > 0 AND NOT EXISTS (
              SELECT 1 FROM sold s WHERE s.product_code = k.product_code
                 AND s.warehouse_code = k.warehouse_code
                 AND s.order_date > DATE '2025-06-18' - 90 AND s.order_date <= '2025-06-18')
      ORDER BY ALL`
  ),
  construct(
    'an order by its number, which several may bear',
    warehouse,
    {
      rows: 'sales_order',
      filters: [{ kind: 'text', field: 'sales_order_number', values: ['1204'], negated: false }]
    },
    `SELECT sales_order_prefix || '-' || sales_order_number AS sales_order, status
       FROM sales_order_header WHERE sales_order_number = '1204'
      ORDER BY delivery_date, sales_order`
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
    'a figure against another window, with change and percentage',
    warehouse,
    {
      measures: [measure('revenue')],
      groups: [by('product')],
      period: within({ kind: 'day', offset: -1 }),
      versus: { kind: 'day', offset: -2 }
    },
    `WITH f AS (
       SELECT product_code, product_name,
              COALESCE(SUM(line_total) FILTER (order_date = '2025-06-17'), 0) AS revenue,
              COALESCE(SUM(line_total) FILTER (order_date = '2025-06-16'), 0) AS revenue_before
         FROM sold WHERE order_date IN (DATE '2025-06-17', DATE '2025-06-16') AND ${kept}
        GROUP BY ALL)
     SELECT *, revenue - revenue_before AS revenue_change,
            CASE WHEN revenue_before <> 0
                 THEN 100.0 * CAST(revenue - revenue_before AS DOUBLE) / revenue_before END
              AS revenue_change_percent
       FROM f ORDER BY revenue DESC, product_code`
  ),
  construct(
    'a share of the total',
    warehouse,
    { measures: [measure('stock_value')], groups: [by('warehouse')], share: true },
    `SELECT warehouse_code, SUM(current_stock * unit_cost) AS stock_value,
            100 * CAST(SUM(current_stock * unit_cost) AS DOUBLE)
              / (SELECT SUM(current_stock * unit_cost) FROM held) AS stock_value_share_percent
       FROM held GROUP BY ALL ORDER BY stock_value DESC, warehouse_code`
  ),
  construct(
    'groups whose figure passes a bound',
    buyer,
    {
      measures: [measure('spend')],
      groups: [by('supplier')],
      period: within(thisYear),
      having: [{ measure: 0, of: 'value', operator: '>', value: 100_000 }]
    },
    `SELECT supplier_code, supplier_name, SUM(line_total) AS spend
       FROM bought WHERE ${year} AND ${kept} GROUP BY ALL HAVING SUM(line_total) > 100000
      ORDER BY spend DESC, supplier_code`
  ),
  construct(
    'groups whose figure fell by more than a bound',
    warehouse,
    {
      measures: [measure('units_sold')],
      groups: [by('product')],
      period: within(lastMonth),
      versus: monthBefore,
      having: [{ measure: 0, of: 'change', operator: '<', value: -50 }],
      order: [{ by: { measure: 0 }, direction: 'asc' }]
    },
    `SELECT product_code, COALESCE(SUM(order_quantity) FILTER (${may}), 0) AS units_sold,
            COALESCE(SUM(order_quantity) FILTER (${april}), 0) AS units_sold_before,
            units_sold - units_sold_before AS units_sold_change
       FROM sold WHERE ${kept} GROUP BY product_code
     HAVING units_sold_change < -50 ORDER BY units_sold, product_code`
  ),
  construct(
    'groups whose price rose by more than a percentage',
    buyer,
    {
      measures: [measure('average_price_paid')],
      groups: [by('product')],
      period: within(thisYear),
      versus: { kind: 'unit', unit: 'year', offset: -1 },
      having: [{ measure: 0, of: 'changePercent', operator: '>', value: 5 }]
    },
    `WITH f AS (
       SELECT product_code,
              CAST(SUM(line_total) FILTER (${year}) AS DOUBLE)
                / SUM(order_quantity) FILTER (${year}) AS average_price_paid,
              CAST(SUM(line_total) FILTER (year(order_date) = 2024) AS DOUBLE)
                / SUM(order_quantity) FILTER (year(order_date) = 2024) AS average_price_paid_before
         FROM bought WHERE ${kept} GROUP BY ALL)
     SELECT * FROM f WHERE average_price_paid > 1.05 * average_price_paid_before
      ORDER BY average_price_paid DESC, product_code`
  ),
  construct(
    'the first rows of each member of a group',
    warehouse,
    {
      measures: [measure('units_sold')],
      groups: [by('warehouse'), by('product')],
      period: within(lastMonth),
      limit: { count: 2, per: by('warehouse') }
    },
    `SELECT warehouse_code, product_code, product_name, SUM(order_quantity) AS units_sold
       FROM sold WHERE ${may} AND ${kept} GROUP BY warehouse_code, product_code, product_name
    QUALIFY ROW_NUMBER() OVER (PARTITION BY warehouse_code
                                   ORDER BY SUM(order_quantity) DESC, product_code) <= 2
      ORDER BY warehouse_code, units_sold DESC, product_code`
  ),
  construct(
    'an average of a figure per member',
    warehouse,
    {
      measures: [combined('avg', 'revenue', by('sales_order'))],
      groups: [by('area')],
      period: within(lastMonth)
    },
    `SELECT delivery_area, AVG(total) AS average_revenue
       FROM (SELECT delivery_area, id, SUM(line_total) AS total FROM sold
              WHERE ${may} AND ${kept} GROUP BY ALL)
      GROUP BY ALL ORDER BY average_revenue DESC, delivery_area`
  ),
  construct(
    'average, highest and lowest of a figure per day',
    warehouse,
    {
      measures: (['avg', 'max', 'min'] as const).map(how =>
        combined(how, 'sales_lines', each('day'))
      ),
      filters: [only('warehouse', 'WH01')],
      period: within(lastMonth)
    },
    `SELECT AVG(n) AS average_sales_lines, MAX(n) AS max_sales_lines, MIN(n) AS min_sales_lines
       FROM (SELECT COUNT(*) AS n FROM sold
              WHERE warehouse_code = 'WH01' AND ${may} AND ${kept} GROUP BY order_date)`
  ),
  construct(
    'members counted by bands of their figure',
    warehouse,
    {
      measures: [
        { ...lines, bounds: [{ operator: '=', value: 1 }] },
        {
          ...lines,
          bounds: [
            { operator: '>=', value: 2 },
            { operator: '<=', value: 3 }
          ]
        }
      ],
      groups: [by('warehouse')]
    },
    `SELECT warehouse_code, COUNT(*) FILTER (n = 1) AS orders_with_sales_lines_of_1,
            COUNT(*) FILTER (n IN (2, 3)) AS orders_with_sales_lines_from_2_up_to_3
       FROM (SELECT warehouse_code, id, COUNT(*) AS n FROM sold WHERE ${kept} GROUP BY ALL)
      GROUP BY ALL ORDER BY 2 DESC, warehouse_code`
  ),
  construct(
    'members of the first class by the share that they reach together',
    warehouse,
    {
      measures: [measure('units_sold')],
      groups: [by('product')],
      classes: { cutoffs: [80, 95], only: 'A', counted: false }
    },
    `SELECT product_code, product_name, units_sold,
            100.0 * reached / SUM(units_sold) OVER () AS cumulative_percent, 'A' AS abc_class
       FROM (SELECT *, SUM(units_sold) OVER (ORDER BY units_sold DESC, product_code) AS reached
               FROM (SELECT product_code, product_name, SUM(order_quantity) AS units_sold
                       FROM sold WHERE ${kept} GROUP BY ALL))
    QUALIFY reached <= 0.8 * SUM(units_sold) OVER ()
      ORDER BY units_sold DESC, product_code`
  ),
  construct(
    'the latest of dates',
    warehouse,
    { measures: [measure('last_order_date')], groups: [by('area')] },
    `SELECT delivery_area, MAX(order_date) AS last_order_date FROM sold WHERE ${kept}
      GROUP BY ALL ORDER BY last_order_date DESC, delivery_area`
  ),
  construct(
    'all but some members',
    warehouse,
    {
      measures: [measure('units_sold')],
      groups: [by('area')],
      filters: [except('area', 'Central', 'Airport'), except('warehouse', 'WH04')]
    },
    `SELECT delivery_area, SUM(order_quantity) AS units_sold FROM sold
      WHERE delivery_area NOT IN ('Central', 'Airport') AND warehouse_code <> 'WH04' AND ${kept}
      GROUP BY ALL ORDER BY units_sold DESC, delivery_area`
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
    'ratios as ratios of sums',
    buyer,
    {
      measures: [measure('late_rate'), measure('receipt_fill_rate'), measure('price_variance')],
      groups: [by('supplier')],
      order: [{ by: { field: 'supplier_code' }, direction: 'asc' }]
    },
    `SELECT supplier_code, supplier_name, late_rate, receipt_fill_rate, price_variance
       FROM (SELECT supplier_code, supplier_name,
                    100.0 * COUNT(*) FILTER (actual_delivery_date > expected_delivery_date)
                      / COUNT(*) AS late_rate
               FROM purchase_order_header WHERE status = 'Received' GROUP BY ALL)
       FULL JOIN (SELECT supplier_code, 100.0 * SUM(received_quantity) / SUM(order_quantity)
                    AS receipt_fill_rate
                    FROM bought WHERE status = 'Received' GROUP BY ALL) USING (supplier_code)
       FULL JOIN (SELECT supplier_code, SUM((paid - unit_cost) * order_quantity) AS price_variance
                    FROM bought WHERE ${kept} GROUP BY ALL) USING (supplier_code)
      ORDER BY supplier_code`
  ),
  construct(
    '0 where nothing adds up, nothing where there is no rate',
    warehouse,
    {
      measures: [measure('units_sold'), measure('line_fill_rate')],
      period: within({ kind: 'year', year: 1999 })
    },
    `SELECT 0 AS units_sold, CAST(NULL AS DOUBLE) AS line_fill_rate`
  ),
  construct(
    'how much of the rows meets a condition, beside what it is of',
    warehouse,
    {
      measures: [measure('sales_orders'), rate('sales_orders', named('late_sales'))],
      groups: [by('area')],
      filters: [only('sales_order_type', 'WEB')],
      order: [{ by: { measure: 0 }, direction: 'asc' }]
    },
    `SELECT delivery_area, COUNT(*) AS sales_orders,
            100.0 * COUNT(*) FILTER (${openSales} AND delivery_date < '2025-06-18') / COUNT(*)
              AS sales_orders_late_sales_percent
       FROM sales_order_header WHERE sales_order_prefix = 'WEB' AND ${kept} GROUP BY ALL
      ORDER BY sales_orders, delivery_area`
  ),
  construct(
    'what was cancelled as a part of everything, not of what was left',
    warehouse,
    {
      measures: [rate('sales_orders', only('sales_status', 'Cancelled'))],
      groups: [each('month')],
      period: within(thisYear)
    },
    `SELECT CAST(date_trunc('month', order_date) AS DATE) AS month,
            100.0 * COUNT(*) FILTER (status = 'Cancelled') / COUNT(*)
              AS sales_orders_members_percent
       FROM sales_order_header WHERE ${year} GROUP BY ALL ORDER BY month`
  ),
  construct(
    'how much of a sum, and of members counted once, meets a condition',
    buyer,
    {
      measures: [
        rate('spend', only('product_group', 'Packaging')),
        rate('suppliers', only('product_group', 'Packaging'))
      ],
      groups: [each('quarter')]
    },
    `SELECT CAST(date_trunc('quarter', order_date) AS DATE) AS quarter,
            100.0 * SUM(line_total) FILTER (product_group = 'Packaging') / SUM(line_total)
              AS spend_members_percent,
            100.0 * COUNT(DISTINCT supplier_code) FILTER (product_group = 'Packaging')
              / COUNT(DISTINCT supplier_code) AS suppliers_members_percent
       FROM bought WHERE ${kept} GROUP BY ALL ORDER BY quarter`
  ),
  construct(
    'the share of the first rows together',
    buyer,
    {
      measures: [measure('spend')],
      groups: [by('supplier')],
      period: within(thisYear),
      share: true,
      totalled: true,
      limit: { count: 3, per: null }
    },
    `SELECT SUM(spend) AS spend, 100.0 * SUM(spend) / ANY_VALUE(total) AS spend_share_percent
       FROM (SELECT SUM(line_total) AS spend, SUM(SUM(line_total)) OVER () AS total
               FROM bought WHERE ${year} AND ${kept}
              GROUP BY supplier_code ORDER BY spend DESC, supplier_code LIMIT 3)`
  ),
  construct(
    'shares within each member of a group, under a condition on the figures',
    warehouse,
    {
      measures: [measure('stock_value')],
      groups: [by('warehouse'), by('product_group')],
      share: true,
      sharePer: by('warehouse'),
      having: [{ measure: 0, of: 'value', operator: '>', value: 5000 }]
    },
    `WITH g AS (SELECT warehouse_code, product_group,
                       SUM(current_stock * unit_cost) AS stock_value
                  FROM held GROUP BY ALL),
          w AS (SELECT *, 100.0 * stock_value / SUM(stock_value) OVER (PARTITION BY warehouse_code)
                  AS stock_value_share_percent FROM g)
     SELECT * FROM w WHERE stock_value > 5000 ORDER BY stock_value DESC, warehouse_code, product_group`
  ),
  construct(
    'a figure against a part of another',
    warehouse,
    {
      measures: [measure('stock_units'), measure('capacity_units')],
      groups: [by('product')],
      having: [{ measure: 0, of: 'value', operator: '<', value: { measure: 1, factor: 0.25 } }]
    },
    `SELECT product_code, product_name, SUM(current_stock) AS stock_units,
            SUM(maximum_stock) AS capacity_units
       FROM held GROUP BY ALL HAVING 4 * SUM(current_stock) < SUM(maximum_stock)
      ORDER BY stock_units DESC, product_code`
  ),
  construct(
    'a mean per order, split by a group that shows a name of its own',
    warehouse,
    {
      measures: [combined('avg', 'units_sold', by('sales_order'))],
      groups: [by('customer')],
      filters: [only('warehouse', 'WH02')]
    },
    `SELECT customer_code, customer_name, AVG(units) AS average_units_sold
       FROM (SELECT customer_code, customer_name, id, SUM(order_quantity) AS units FROM sold
              WHERE ${kept} AND warehouse_code = 'WH02' GROUP BY ALL)
      GROUP BY ALL ORDER BY average_units_sold DESC, customer_code`
  ),
  construct(
    'a whole number compared with a fraction',
    warehouse,
    {
      measures: [measure('units_sold')],
      groups: [by('warehouse')],
      period: within(lastMonth),
      having: [{ measure: 0, of: 'value', operator: '>', value: 1000.5 }]
    },
    `SELECT warehouse_code, SUM(order_quantity) AS units_sold FROM sold
      WHERE ${kept} AND ${may} GROUP BY ALL HAVING units_sold > 1000.5 ORDER BY units_sold DESC`
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
    'lines that are partly done, by a part of another column of the row',
    warehouse,
    {
      rows: 'sales_line',
      filters: [
        named('line_part'),
        {
          kind: 'compare',
          field: 'fulfilled_quantity',
          operator: '<',
          than: { field: 'order_quantity', factor: 0.5 }
        }
      ]
    },
    `SELECT id AS sales_order, sales_order_line, product_code, product_name, order_quantity,
            fulfilled_quantity, order_quantity - fulfilled_quantity AS outstanding_units,
            fulfillment_status
       FROM sold WHERE fulfilled_quantity > 0 AND fulfilled_quantity < 0.5 * order_quantity
      ORDER BY sales_order, sales_order_line`
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
  ),
  construct(
    'the last purchase of each product',
    buyer,
    {
      rows: 'purchase_line',
      fields: ['last_price_paid'],
      filters: [named('latest_purchase'), only('product_group', 'Fasteners')]
    },
    `SELECT id AS purchase_order, product_code, paid AS last_price_paid FROM (
       SELECT *, row_number() OVER (PARTITION BY product_code ORDER BY order_date DESC,
              purchase_order_prefix DESC, purchase_order_number DESC, purchase_order_line DESC)
              AS place
         FROM bought WHERE ${kept})
      WHERE place = 1 AND product_group = 'Fasteners' ORDER BY id, purchase_order_line`
  ),
  construct(
    'the first rows of each member of a group, listed',
    warehouse,
    {
      rows: 'sales_order',
      filters: [named('late_sales')],
      order: [{ by: { field: 'days_late' }, direction: 'desc' }],
      limit: { count: 2, per: by('warehouse') }
    },
    `SELECT warehouse_code, sales_order FROM (
       SELECT warehouse_code, sales_order_prefix || '-' || sales_order_number AS sales_order,
              row_number() OVER (PARTITION BY warehouse_code ORDER BY delivery_date,
                                 sales_order_prefix || '-' || sales_order_number) AS place
         FROM sales_order_header WHERE ${openSales} AND delivery_date < '2025-06-18')
      WHERE place <= 2 ORDER BY warehouse_code, place`
  )
];
