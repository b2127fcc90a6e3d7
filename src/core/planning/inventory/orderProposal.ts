import { requireFinite, requireNotNegative } from '../inputChecks.js';
import { orderUpTo } from './orderUpTo.js';
import { inventoryPosition } from './StockPosition.js';

/** What is known of a place that may need an order; units. */
export interface OrderingPlace {
  readonly onHand: number;
  /** Ordered and not received; 0 where that may not be known. */
  readonly onOrder: number;
  readonly reorderPoint: number;
  readonly maximum: number;
}

/**
 * What to order for the places whose stock and units on order are at or below the reorder point: up
 * to the maximum.
 * @returns those places with their quantity, units > 0; a place that is full already needs nothing
 * @throws AssistantError `agent/invalid-input`
 * @source (s, S) policy on the inventory position: Silver, Pyke & Thomas 4e, 6.3
 */
export function orderProposal<Place extends OrderingPlace>(
  places: readonly Place[]
): readonly (Place & { readonly quantity: number })[] {
  return places.flatMap(place => {
    const { onHand, onOrder, reorderPoint, maximum } = place;
    requireFinite({ reorderPoint });
    requireNotNegative({ onOrder });
    const position = { onHand, onOrder, allocated: 0 };
    const quantity = orderUpTo(maximum, position);
    return inventoryPosition(position) <= reorderPoint && quantity > 0
      ? [{ ...place, quantity }]
      : [];
  });
}
