import { by, measure, named, only } from '../queryOf.js';
import { construct, type Construct } from './Construct.js';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

/** Open demand per warehouse and product, by hand. */
const demand = (where = ''): string => `
  SELECT h.warehouse_code, l.product_code, SUM(l.order_quantity - l.fulfilled_quantity) AS need
    FROM sales_order_line l
    JOIN sales_order_header h
      ON h.sales_order_prefix = l.sales_order_prefix
     AND h.sales_order_number = l.sales_order_number
   WHERE h.status IN ('Pending', 'Processing', 'Shipped') ${where}
   GROUP BY h.warehouse_code, l.product_code`;

const sold = `
  SELECT h.warehouse_code, l.product_code, SUM(l.order_quantity) AS units
    FROM sales_order_line l
    JOIN sales_order_header h
      ON h.sales_order_prefix = l.sales_order_prefix
     AND h.sales_order_number = l.sales_order_number
   WHERE h.status <> 'Cancelled'
     AND h.order_date > DATE '2025-06-18' - 28 AND h.order_date <= DATE '2025-06-18'
   GROUP BY h.warehouse_code, l.product_code`;

const inbound = `
  SELECT h.warehouse_code, l.product_code, SUM(l.order_quantity - l.received_quantity) AS inbound
    FROM purchase_order_line l
    JOIN purchase_order_header h
      ON h.purchase_order_prefix = l.purchase_order_prefix
     AND h.purchase_order_number = l.purchase_order_number
   WHERE h.status IN ('Ordered', 'In Transit')
   GROUP BY h.warehouse_code, l.product_code`;

const tomorrow = {
  period: { kind: 'day', offset: 1 },
  direction: null,
  event: 'delivery_date'
} as const;
const last28 = {
  period: { kind: 'last', count: 28, unit: 'day' },
  direction: null,
  event: 'order_date'
} as const;

/** Stock against what is ordered, sold and on its way. */
export const positionConstructs: readonly Construct[] = [
  construct(
    'stock items that open orders need more of than there is, also where none is stocked',
    warehouse,
    {
      rows: 'demand_position',
      fields: ['open_units', 'short_units'],
      filters: [named('cannot_cover')],
      order: [{ by: { field: 'short_units' }, direction: 'desc' }]
    },
    `SELECT d.warehouse_code, d.product_code, p.product_name,
            COALESCE(w.current_stock, 0) AS current_stock, d.need AS open_units,
            d.need - COALESCE(w.current_stock, 0) AS short_units
       FROM (${demand()}) d JOIN product p USING (product_code)
       LEFT JOIN warehouse_product w USING (warehouse_code, product_code)
      WHERE d.need > COALESCE(w.current_stock, 0)
      ORDER BY short_units DESC, d.warehouse_code, d.product_code`
  ),
  construct(
    'what one order needs against the stock of its warehouse',
    field,
    {
      rows: 'demand_position',
      fields: ['open_units', 'stock_left'],
      filters: [only('sales_order', 'SO-7955')]
    },
    `SELECT d.warehouse_code, d.product_code, p.product_name,
            COALESCE(w.current_stock, 0) AS current_stock, d.need AS open_units,
            COALESCE(w.current_stock, 0) - d.need AS stock_left
       FROM (${demand(`AND h.sales_order_prefix = 'SO' AND h.sales_order_number = '7955'`)}) d
       JOIN product p USING (product_code)
       LEFT JOIN warehouse_product w USING (warehouse_code, product_code)
      WHERE d.need > 0 ORDER BY d.warehouse_code, d.product_code`
  ),
  construct(
    'what is short for the orders of a day',
    field,
    {
      rows: 'demand_position',
      fields: ['short_units'],
      filters: [only('warehouse', 'WH01'), named('cannot_cover')],
      period: tomorrow
    },
    `SELECT d.product_code, d.need - COALESCE(w.current_stock, 0) AS short_units
       FROM (${demand(`AND h.delivery_date = DATE '2025-06-19'`)}) d
       LEFT JOIN warehouse_product w USING (warehouse_code, product_code)
      WHERE d.warehouse_code = 'WH01' AND d.need > COALESCE(w.current_stock, 0)
      ORDER BY d.product_code`
  ),
  construct(
    'items short, by warehouse',
    warehouse,
    {
      measures: [measure('stock_items', named('cannot_cover'))],
      groups: [by('warehouse')]
    },
    `SELECT d.warehouse_code, COUNT(*) AS stock_items_cannot_cover
       FROM (${demand()}) d LEFT JOIN warehouse_product w USING (warehouse_code, product_code)
      WHERE d.need > COALESCE(w.current_stock, 0)
      GROUP BY d.warehouse_code ORDER BY stock_items_cannot_cover DESC, d.warehouse_code`
  ),
  construct(
    'days of cover at the rate of a window',
    warehouse,
    {
      rows: 'demand_position',
      fields: ['sold_units', 'cover_days'],
      filters: [
        only('warehouse', 'WH01'),
        { kind: 'compare', field: 'cover_days', operator: '<', than: 7 }
      ],
      period: last28,
      order: [{ by: { field: 'cover_days' }, direction: 'asc' }]
    },
    `SELECT s.product_code, w.current_stock, s.units AS sold_units,
            w.current_stock * 28.0 / s.units AS cover_days
       FROM (${sold}) s JOIN warehouse_product w USING (warehouse_code, product_code)
      WHERE s.warehouse_code = 'WH01' AND w.current_stock * 28.0 / s.units < 7
      ORDER BY cover_days, s.product_code`
  ),
  construct(
    'what is on order that takes the stock above its maximum',
    buyer,
    { rows: 'supply_position', fields: ['over_after'], filters: [named('over_after_inbound')] },
    `SELECT w.warehouse_code, w.product_code, o.inbound AS on_order_units,
            w.current_stock + o.inbound - w.maximum_stock AS over_after
       FROM warehouse_product w JOIN (${inbound}) o USING (warehouse_code, product_code)
      WHERE o.inbound > 0 AND w.current_stock + o.inbound > w.maximum_stock
      ORDER BY w.warehouse_code, w.product_code`
  ),
  construct(
    'what to order up to maximum, and its cost by supplier',
    buyer,
    {
      measures: [measure('to_order_units'), measure('to_order_value')],
      groups: [by('supplier')],
      filters: [only('warehouse', 'WH02')]
    },
    `SELECT p.supplier_code, p.supplier_name,
            SUM(w.maximum_stock - w.current_stock - COALESCE(o.inbound, 0)) AS to_order_units,
            SUM((w.maximum_stock - w.current_stock - COALESCE(o.inbound, 0)) * p.unit_cost)
              AS to_order_value
       FROM warehouse_product w JOIN product p USING (product_code)
       LEFT JOIN (${inbound}) o USING (warehouse_code, product_code)
      WHERE w.warehouse_code = 'WH02'
        AND w.current_stock + COALESCE(o.inbound, 0) <= w.reorder_point
        AND w.current_stock + COALESCE(o.inbound, 0) < w.maximum_stock
      GROUP BY p.supplier_code, p.supplier_name ORDER BY to_order_units DESC, p.supplier_code`
  )
];
