import { requireFinite, requirePositive } from '../inputChecks.js';
import { inventoryPosition, type StockPosition } from './StockPosition.js';

/**
 * The order of an (s, nQ) policy: at or below s, as many lots as bring the inventory position
 * above s; otherwise none.
 * @param reorderPoint s, units @param lot Q, units, > 0
 * @returns units, a multiple of the lot
 * @throws AssistantError `agent/invalid-input`
 * @source Axsäter, Inventory Control 3e, 3.2.3
 */
export function orderInLots(reorderPoint: number, lot: number, position: StockPosition): number {
  requireFinite({ reorderPoint });
  requirePositive({ lot });
  const missing = reorderPoint - inventoryPosition(position);
  return missing < 0 ? 0 : (Math.floor(missing / lot) + 1) * lot;
}
