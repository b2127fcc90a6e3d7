import { requireFinite } from '../inputChecks.js';
import { inventoryPosition, type StockPosition } from './StockPosition.js';

/**
 * The order of a review in an (R, S) policy: what brings the inventory position up to S.
 * @param level S, units
 * @returns units, ≥ 0
 * @throws AssistantError `agent/invalid-input`
 * @source Silver, Pyke & Thomas 4e, 6.9
 */
export function orderUpTo(level: number, position: StockPosition): number {
  requireFinite({ level });
  return Math.max(0, level - inventoryPosition(position));
}
