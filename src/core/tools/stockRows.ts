import { z } from 'zod';
import { memberNamed } from './memberNamed.js';
import { membersIn } from './membersIn.js';
import { cell, Conditions, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

/** Which places are asked about; what is not said is all. */
export interface Places {
  readonly product_code?: string | undefined;
  readonly warehouse_code?: string | undefined;
  readonly product_group?: string | undefined;
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
  created_date: cell.textOrNull
});

/** A product in a warehouse. */
export type StockRecord = z.output<typeof stockRow>;

/**
 * The places that are meant, in the order of warehouse and product.
 * @throws AssistantError `agent/invalid-input` for a product, warehouse or group that is not there,
 * with the nearest, or a product that the warehouse does not hold
 */
export async function stockRows(
  context: ToolContext,
  places: Places
): Promise<readonly StockRecord[]> {
  const known = await knownPlaces(context, places);
  const conditions = new Conditions()
    .add('w.product_code = ?', known.product_code)
    .add('w.warehouse_code = ?', known.warehouse_code)
    .add('p.product_group = ?', known.product_group);
  return readRows(
    context,
    {
      text: `SELECT w.warehouse_code, w.product_code, p.product_name, w.current_stock, w.minimum_stock,
  w.maximum_stock, w.reorder_point, w.lead_time_days, p.unit_cost, p.unit_price, p.created_date
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

/** The same places by the codes that the data have for them. */
export async function knownPlaces(context: ToolContext, places: Places): Promise<Places> {
  const { product_code, warehouse_code, product_group } = places;
  return {
    product_code:
      product_code &&
      memberNamed(
        'product_code',
        context.trans.__('product'),
        product_code,
        await membersIn(context, 'product_code', 'product_name', 'product')
      ).code,
    warehouse_code:
      warehouse_code &&
      memberNamed(
        'warehouse_code',
        context.trans.__('warehouse'),
        warehouse_code,
        await membersIn(context, 'warehouse_code', 'NULL', 'warehouse_product')
      ).code,
    product_group:
      product_group &&
      memberNamed(
        'product_group',
        context.trans.__('product group'),
        product_group,
        await membersIn(context, 'product_group', 'NULL', 'product')
      ).code
  };
}
