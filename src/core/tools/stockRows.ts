import { z } from 'zod';
import { knownCode } from './knownCode.js';
import { cell, Conditions, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

/** Which places are asked about; what is not said is all. */
export interface Places {
  readonly product_code?: string | undefined;
  readonly warehouse_code?: string | undefined;
  readonly product_group?: string | undefined;
}

/** Places by codes that are in the data; only `knownPlaces` makes them. */
export interface KnownPlaces extends Places {
  readonly areKnown: true;
}

const stockRow = z.object({
  warehouse_code: cell.text,
  product_code: cell.text,
  product_name: cell.text,
  current_stock: cell.numberOrNull,
  minimum_stock: cell.numberOrNull,
  maximum_stock: cell.numberOrNull,
  reorder_point: cell.numberOrNull,
  lead_time_days: cell.numberOrNull,
  unit_cost: cell.numberOrNull,
  unit_price: cell.numberOrNull,
  created_date: cell.textOrNull,
  supplier_code: cell.textOrNull,
  supplier_name: cell.textOrNull
});

/** A product in a warehouse. */
export type StockRecord = z.output<typeof stockRow>;

/** The places that are meant, in the order of warehouse and product. */
export function stockRows(
  context: ToolContext,
  known: KnownPlaces
): Promise<readonly StockRecord[]> {
  const conditions = new Conditions()
    .add('w.product_code = ?', known.product_code)
    .add('w.warehouse_code = ?', known.warehouse_code)
    .add('p.product_group = ?', known.product_group);
  return readRows(
    context,
    {
      text: `SELECT w.warehouse_code, w.product_code, p.product_name, w.current_stock, w.minimum_stock,
  w.maximum_stock, w.reorder_point, w.lead_time_days, p.unit_cost, p.unit_price, p.created_date,
  p.supplier_code, p.supplier_name
FROM warehouse_product w
JOIN product p ON p.product_code = w.product_code
${conditions.where}
ORDER BY w.warehouse_code, w.product_code`,
      parameters: conditions.parameters,
      tables: ['warehouse_product', 'product']
    },
    stockRow
  );
}

/**
 * The same places by the codes that the data have for them.
 * @throws AssistantError `agent/invalid-input` for a product, warehouse or group that is not there,
 * with the nearest
 */
export async function knownPlaces(context: ToolContext, places: Places): Promise<KnownPlaces> {
  return {
    product_code: await knownCode(context, places.product_code, 'product_code'),
    warehouse_code: await knownCode(context, places.warehouse_code, 'warehouse_code'),
    product_group: await knownCode(context, places.product_group, 'product_group'),
    areKnown: true
  };
}
