/**
 * Columns that hold few different values, whatever the size of their table, with a generous
 * bound: what makes a grid of, say, warehouses and product groups a bounded one.
 */
export const smallColumns: ReadonlyMap<string, number> = new Map([
  ['delivery_area', 200],
  ['fulfillment_status', 20],
  ['product_group', 100],
  ['purchase_order_prefix', 20],
  ['receipt_status', 20],
  ['sales_order_prefix', 20],
  ['status', 20],
  ['supplier_code', 500],
  ['supplier_name', 500],
  ['warehouse_code', 100]
]);
