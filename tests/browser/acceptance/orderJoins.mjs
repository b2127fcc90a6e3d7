/** Sales orders with their lines, as `h` and `l`. */
export const saleLines = `sales_order_header h JOIN sales_order_line l
  USING (sales_order_prefix, sales_order_number)`;

/** Purchase orders with their lines, as `h` and `l`. */
export const purchaseLines = `purchase_order_header h JOIN purchase_order_line l
  USING (purchase_order_prefix, purchase_order_number)`;
