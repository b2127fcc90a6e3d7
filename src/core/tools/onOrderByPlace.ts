import { z } from 'zod';
import { placeKey } from './leadTimesByPlace.js';
import { cell, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

const row = z.object({
  warehouse_code: cell.text,
  product_code: cell.text,
  units: cell.number
});

/**
 * Units on open purchase orders by place, ordered less received; a line that brought too much takes
 * nothing off the others.
 * @throws AssistantError `query/refused-sql` for a persona that may not see purchase orders
 */
export async function onOrderByPlace(context: ToolContext): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(
    context,
    {
      text: `SELECT h.warehouse_code, l.product_code,
  SUM(CASE WHEN l.order_quantity > COALESCE(l.received_quantity, 0)
    THEN l.order_quantity - COALESCE(l.received_quantity, 0) ELSE 0 END) AS units
FROM purchase_order_line l
JOIN purchase_order_header h
  ON h.purchase_order_prefix = l.purchase_order_prefix
  AND h.purchase_order_number = l.purchase_order_number
WHERE h.status IN ('Ordered', 'In Transit')
  AND h.warehouse_code IS NOT NULL AND l.product_code IS NOT NULL
GROUP BY h.warehouse_code, l.product_code`,
      parameters: [],
      tables: ['purchase_order_line', 'purchase_order_header']
    },
    row
  );
  return new Map(
    rows.map(({ warehouse_code, product_code, units }) => [
      placeKey(warehouse_code, product_code),
      units
    ])
  );
}
