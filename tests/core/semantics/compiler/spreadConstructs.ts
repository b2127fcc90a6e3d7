import { by, combined, each, lastMonth, measure, only, within } from '../queryOf.js';
import { construct, type Construct } from './Construct.js';
import { kept, may } from './sqlConditions.js';

const warehouse = 'Warehouse Manager';

const lines = combined('count', 'sales_lines', by('sales_order'));

/** How a figure spreads over members: means, extremes, bands, classes, the first of each. */
export const spreadConstructs: readonly Construct[] = [
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
  )
];
