import { by, except, last90, measure, named, only, within, without } from '../queryOf.js';
import { construct, type Construct } from './Construct.js';
import { kept, openPurchases, openSales } from './sqlConditions.js';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

/** Rows and members as they are, by conditions on them and on what belongs to them. */
export const listConstructs: readonly Construct[] = [
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
