import { z } from 'zod';
import type { TableName } from '../database/tables.js';
import { cell, Conditions, readRows } from './readRows.js';
import type { KnownPlaces } from './stockRows.js';
import type { ToolContext } from './Tool.js';
import type { DayWindow } from './windowParameters.js';

const movement = z.object({
  product_code: cell.text,
  day: cell.text,
  units: cell.number,
  value: cell.number
});

/** Units and money of a product on one day. */
export type ProductMovement = z.output<typeof movement>;

const sources: Readonly<
  Record<'sales' | 'purchases', { text: string; tables: readonly TableName[] }>
> = {
  sales: {
    text: `SELECT l.product_code, h.order_date AS day, SUM(l.order_quantity) AS units,
  SUM(COALESCE(l.line_total, l.unit_price * l.order_quantity, 0)) AS value
FROM sales_order_line l
JOIN sales_order_header h
  ON h.sales_order_prefix = l.sales_order_prefix AND h.sales_order_number = l.sales_order_number`,
    tables: ['sales_order_line', 'sales_order_header']
  },
  purchases: {
    text: `SELECT l.product_code, h.order_date AS day, SUM(l.order_quantity) AS units,
  SUM(COALESCE(l.line_total, l.unit_cost * l.order_quantity, 0)) AS value
FROM purchase_order_line l
JOIN purchase_order_header h
  ON h.purchase_order_prefix = l.purchase_order_prefix
  AND h.purchase_order_number = l.purchase_order_number`,
    tables: ['purchase_order_line', 'purchase_order_header']
  }
};

/**
 * What was sold or bought of each product by day in the window, of orders that are not cancelled.
 * @throws AssistantError `query/refused-sql` for a persona that may not see them
 */
export function productMovements(
  context: ToolContext,
  source: 'sales' | 'purchases',
  places: KnownPlaces,
  { from, to }: DayWindow
): Promise<readonly ProductMovement[]> {
  const { text, tables } = sources[source];
  const conditions = new Conditions()
    .add('h.status <> ?', 'Cancelled')
    .add('h.order_date >= ?', { date: from })
    .add('h.order_date <= ?', { date: to })
    .add('h.warehouse_code = ?', places.warehouse_code);
  return readRows(
    context,
    {
      text: `${text}
${conditions.where} AND l.product_code IS NOT NULL
GROUP BY l.product_code, h.order_date
HAVING SUM(l.order_quantity) IS NOT NULL`,
      parameters: conditions.parameters,
      tables
    },
    movement
  );
}
