import { by, each, measure, named, only, rate, thisYear, within } from '../queryOf.js';
import { construct, type Construct } from './Construct.js';
import { kept, openSales, year } from './sqlConditions.js';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

/** Ratios, and parts of a whole. */
export const shareConstructs: readonly Construct[] = [
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
  )
];
