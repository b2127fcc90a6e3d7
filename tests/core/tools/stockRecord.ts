import type { StockRecord } from '../../../src/core/tools/stockRows.js';

/** A product in a warehouse that needs nothing, but for what is said. */
export const stockRecord = (change: Partial<StockRecord> = {}): StockRecord => ({
  warehouse_code: 'W1',
  product_code: 'P1',
  product_name: 'Bolt',
  current_stock: 50,
  minimum_stock: 10,
  maximum_stock: 100,
  reorder_point: 20,
  lead_time_days: 7,
  unit_cost: 2,
  unit_price: 3,
  created_date: '2024-01-01',
  supplier_code: 'S1',
  supplier_name: 'One',
  ...change
});
