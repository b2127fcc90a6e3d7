import { by, lastMonth, measure, monthBefore, thisYear, within } from '../queryOf.js';
import { construct, type Construct } from './Construct.js';
import { april, kept, may, year } from './sqlConditions.js';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

/** Figures against another window, another figure or a bound. */
export const comparisonConstructs: readonly Construct[] = [
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
  )
];
