import { requireFinite, requireNotNegative } from '../inputChecks.js';

/** What a product's stock amounts to, in units. */
export interface StockPosition {
  readonly onHand: number;
  readonly onOrder: number;
  /** Promised to customers or owed to them. */
  readonly allocated: number;
}

/**
 * On hand + on order − allocated: what a reorder point is compared with.
 * @returns units
 * @throws AssistantError `agent/invalid-input`
 * @source Silver, Pyke & Thomas 4e, 6.2
 */
export function inventoryPosition({ onHand, onOrder, allocated }: StockPosition): number {
  requireFinite({ onHand });
  requireNotNegative({ onOrder, allocated });
  return onHand + onOrder - allocated;
}
