import type { MasterData } from '../planning/inventory/oddMasterData.js';
import type { StockRecord } from './stockRows.js';

/** A place as planning knows it. */
export function masterRowOf(row: StockRecord): MasterData {
  return {
    warehouse: row.warehouse_code,
    product: row.product_code,
    onHand: row.current_stock,
    minimum: row.minimum_stock,
    maximum: row.maximum_stock,
    reorderPoint: row.reorder_point,
    leadTimeDays: row.lead_time_days,
    unitCost: row.unit_cost,
    unitPrice: row.unit_price
  };
}
