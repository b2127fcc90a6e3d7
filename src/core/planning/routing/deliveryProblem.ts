import { AssistantError } from '../../errors/AssistantError.js';
import type { DeliveryRequest } from './DeliveryRequest.js';
import { placeNamed, type NamedPlace } from './Gazetteer.js';
import {
  resolveStops,
  type ResolvedStop,
  type Unplanned,
  type UnplannedOrder
} from './resolveStops.js';
import { routingProblemOf, type RoutingProblem } from './RoutingProblem.js';
import { travelMatrix } from './travelMatrix.js';

/** A request as a problem on nodes: node 0 is the warehouse, node i the stop i − 1. */
export interface DeliveryProblem {
  readonly warehouse: NamedPlace;
  readonly stops: readonly ResolvedStop[];
  readonly unplanned: readonly UnplannedOrder[];
  /** Costs in km, durations in minutes, demands in units. */
  readonly problem: RoutingProblem;
}

const endOfTime = 1e9;

/** @throws AssistantError `agent/invalid-input` if the warehouse has no place */
export function deliveryProblem(request: DeliveryRequest): DeliveryProblem {
  const { gazetteer, travel, capacity, vehicles, departure, maxMinutes } = request;
  const warehouse = placeNamed(gazetteer.warehouses, request.warehouse);
  if (!warehouse) {
    const known = Object.keys(gazetteer.warehouses).join(', ') || 'none';
    const what = `there is no place of ${request.warehouse} in the gazetteer (it has: ${known})`;
    throw new AssistantError('agent/invalid-input', ['warehouse', what]);
  }
  const resolved = resolveStops(request.orders, gazetteer);
  const checked = resolved.stops.map(stop => ({
    stop,
    reason: aloneReason(stop, warehouse, request)
  }));
  const stops = checked.flatMap(({ stop, reason }) => (reason ? [] : [stop]));
  const impossible = checked.flatMap(({ stop, reason }) =>
    reason ? [{ order: stop.order, reason }] : []
  );
  const costs = travelMatrix([{ place: warehouse, address: null }, ...stops.map(pointOf)], travel);
  const isTimed = maxMinutes != null || stops.some(({ order }) => order.window != null);
  return {
    warehouse,
    stops,
    unplanned: [...resolved.unplanned, ...impossible],
    problem: routingProblemOf({
      costs,
      durations: costs.map(row => row.map(km => minutesOf(km, travel.speedKmh))),
      demands: [0, ...stops.map(({ order }) => order.units)],
      capacity,
      vehicles,
      windows: isTimed
        ? [
            [departure, endOfTime],
            ...stops.map(({ order }) => order.window ?? [departure, endOfTime])
          ]
        : null,
      service: [warehouse.serviceMinutes, ...stops.map(({ area }) => area.serviceMinutes)],
      maxDuration: maxMinutes
    })
  };
}

export const minutesOf = (km: number, speedKmh: number): number => (60 * km) / speedKmh;

const pointOf = ({ area, order }: ResolvedStop) => ({
  place: area,
  address: order.address?.trim().toLowerCase() ?? null
});

/** Why not even a vehicle of its own can deliver a stop; null where it can. */
function aloneReason(
  stop: ResolvedStop,
  warehouse: NamedPlace,
  { travel, capacity, departure, maxMinutes }: DeliveryRequest
): Unplanned | null {
  const { units, window } = stop.order;
  if (capacity != null && units > capacity) {
    return { why: 'too-big', units, capacity };
  }
  const [[, there = 0] = [], [back = 0] = []] = travelMatrix(
    [{ place: warehouse, address: null }, pointOf(stop)],
    travel
  );
  const arrival = departure + warehouse.serviceMinutes + minutesOf(there, travel.speedKmh);
  if (window && arrival > window[1]) {
    return { why: 'too-late', earliest: arrival, close: window[1] };
  }
  const begin = Math.max(arrival, window?.[0] ?? arrival);
  const minutes = begin + stop.area.serviceMinutes + minutesOf(back, travel.speedKmh) - departure;
  return maxMinutes != null && minutes > maxMinutes ? { why: 'too-far', minutes } : null;
}
