import type { DeliveryOrder } from './DeliveryOrder.js';
import { areasIn, placeNamed, type Gazetteer, type NamedPlace } from './Gazetteer.js';

/** Why an order is on no route. */
export type Unplanned =
  | { readonly why: 'no-location' }
  | { readonly why: 'unknown-area'; readonly area: string }
  | { readonly why: 'several-areas'; readonly areas: readonly string[] }
  | { readonly why: 'listed-twice' }
  | { readonly why: 'too-big'; readonly units: number; readonly capacity: number }
  | { readonly why: 'too-late'; readonly earliest: number; readonly close: number }
  | { readonly why: 'too-far'; readonly minutes: number }
  | { readonly why: 'no-room' };

export interface ResolvedStop {
  readonly order: DeliveryOrder;
  readonly area: NamedPlace;
}

export interface UnplannedOrder {
  readonly order: DeliveryOrder;
  readonly reason: Unplanned;
}

export interface ResolvedStops {
  readonly stops: readonly ResolvedStop[];
  readonly unplanned: readonly UnplannedOrder[];
}

/** The stop of each order, or why it has none; no order is dropped. */
export function resolveStops(
  orders: readonly DeliveryOrder[],
  gazetteer: Gazetteer
): ResolvedStops {
  const stops: ResolvedStop[] = [];
  const unplanned: UnplannedOrder[] = [];
  const seen = new Set<string>();
  for (const order of orders) {
    const found = seen.has(order.id) ? { why: 'listed-twice' as const } : areaOf(order, gazetteer);
    seen.add(order.id);
    if ('why' in found) {
      unplanned.push({ order, reason: found });
    } else {
      stops.push({ order, area: found });
    }
  }
  return { stops, unplanned };
}

/** By the area's name; where that says nothing, by the one area that the address names. */
function areaOf({ area, address }: DeliveryOrder, { areas }: Gazetteer): NamedPlace | Unplanned {
  const named = area ? placeNamed(areas, area) : null;
  if (named) {
    return named;
  }
  const texts = [area, address].filter(text => text != null && text.trim() !== '');
  for (const text of texts) {
    const [first, ...others] = areasIn(areas, text ?? '');
    if (first && others.length > 0) {
      return { why: 'several-areas', areas: [first, ...others].map(({ name }) => name) };
    }
    if (first) {
      return first;
    }
  }
  return area ? { why: 'unknown-area', area } : { why: 'no-location' };
}
