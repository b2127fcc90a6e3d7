/**
 * Columns that hold few different values, whatever the size of their table, with a generous
 * bound: what makes a grid of, say, warehouses and product groups a bounded one. Days are those
 * of ten years and some.
 */
export const smallColumns: ReadonlyMap<string, number> = new Map([
  ['actual_delivery_date', 4000],
  ['created_date', 4000],
  ['delivery_area', 200],
  ['delivery_date', 4000],
  ['expected_delivery_date', 4000],
  ['fulfillment_status', 20],
  ['last_restock_date', 4000],
  ['order_date', 4000],
  ['product_group', 100],
  ['purchase_order_prefix', 20],
  ['receipt_status', 20],
  ['sales_order_prefix', 20],
  ['status', 20],
  ['supplier_code', 500],
  ['supplier_name', 500],
  ['updated_date', 4000],
  ['warehouse_code', 100]
]);
