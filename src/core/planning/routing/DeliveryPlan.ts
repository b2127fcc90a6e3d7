import type { DeliveryOrder } from './DeliveryOrder.js';
import type { NamedPlace } from './Gazetteer.js';
import type { UnplannedOrder } from './resolveStops.js';

/** Why a stop has its place in the route. */
export type StopReason =
  /** It was fixed there. */
  | { readonly kind: 'fixed' }
  /** It is the only one. */
  | { readonly kind: 'only' }
  /** The one before is in the same area. */
  | { readonly kind: 'same-area' }
  /** What it adds to the way here, and at the next best place that keeps every limit; km. */
  | { readonly kind: 'detour'; readonly km: number; readonly elsewhereKm: number }
  /** It fits nowhere else. */
  | { readonly kind: 'only-place'; readonly km: number };

export interface PlannedStop {
  readonly order: DeliveryOrder;
  readonly area: NamedPlace;
  /** From the stop before, or the warehouse. */
  readonly km: number;
  /** Minutes after midnight. */
  readonly arrival: number;
  /** Minutes until the window opens. */
  readonly wait: number;
  /** Minutes. */
  readonly service: number;
  readonly reason: StopReason;
}

export interface PlannedRoute {
  /** From 1 on. */
  readonly vehicle: number;
  readonly stops: readonly PlannedStop[];
  /** Units at departure. */
  readonly load: number;
  /** With the way back. */
  readonly km: number;
  /** Minutes after midnight; loading at the warehouse is over then. */
  readonly departure: number;
  readonly back: number;
}

/** Which vehicle delivers what in which order, and what none delivers. */
export interface DeliveryPlan {
  readonly warehouse: NamedPlace;
  readonly routes: readonly PlannedRoute[];
  readonly unplanned: readonly UnplannedOrder[];
  readonly km: number;
}
