import { deliveryProblem, minutesOf, type DeliveryProblem } from './deliveryProblem.js';
import type { DeliveryPlan, PlannedRoute, PlannedStop } from './DeliveryPlan.js';
import type { DeliveryRequest } from './DeliveryRequest.js';
import type { RoutingProblem } from './RoutingProblem.js';
import type { SolvedRouting } from './solveRouting.js';
import { stopReason } from './stopReason.js';

/** Orders by id that keep their place at the start of a vehicle's route, and routes to go on from. */
export interface EarlierRoutes {
  readonly routes: readonly (readonly string[])[];
  /** How many at the start of each route are fixed. */
  readonly fixed: readonly number[];
}

/**
 * Solves the problem of a plan, here or elsewhere.
 * @param start routes to go on from, if they keep every limit
 */
export type RouteSolver = (
  problem: RoutingProblem,
  start: readonly (readonly number[])[]
) => Promise<Pick<SolvedRouting, 'routes' | 'unserved' | 'cost'>>;

/**
 * Routes that deliver the orders in the fewest kilometres found; what cannot be delivered is
 * listed with its reason.
 * @throws AssistantError `agent/invalid-input` by field, and what the solver throws
 */
export async function planDeliveries(
  request: DeliveryRequest,
  solve: RouteSolver,
  earlier: EarlierRoutes = { routes: [], fixed: [] }
): Promise<DeliveryPlan> {
  const delivery = deliveryProblem(request);
  const { stops, warehouse, unplanned } = delivery;
  const nodeOf = new Map(stops.map(({ order }, index) => [order.id, index + 1]));
  const start = earlier.routes.map(ids => ids.flatMap(id => nodeOf.get(id) ?? []));
  const prefixes = earlier.routes.map((ids, route) =>
    ids.slice(0, earlier.fixed[route] ?? 0).flatMap(id => nodeOf.get(id) ?? [])
  );
  const problem = { ...delivery.problem, prefixes };
  const { routes, unserved, cost } = await solve(problem, start);
  return {
    warehouse,
    routes: routes.flatMap((nodes, route) =>
      nodes.length > 0 ? [plannedRoute({ ...delivery, problem }, request, routes, route)] : []
    ),
    unplanned: [
      ...unplanned,
      ...unserved.flatMap(node => {
        const stop = stops[node - 1];
        return stop ? [{ order: stop.order, reason: { why: 'no-room' as const } }] : [];
      })
    ],
    km: cost
  };
}

function plannedRoute(
  { stops, warehouse, problem }: DeliveryProblem,
  { travel, departure }: DeliveryRequest,
  routes: readonly (readonly number[])[],
  route: number
): PlannedRoute {
  const nodes = routes[route] ?? [];
  const leave = departure + warehouse.serviceMinutes;
  const planned: PlannedStop[] = [];
  let now = leave;
  let at = 0;
  let load = 0;
  nodes.forEach((node, index) => {
    const stop = stops[node - 1];
    if (!stop) {
      return;
    }
    const { order, area } = stop;
    const km = problem.costs[at]?.[node] ?? NaN;
    const arrival = now + minutesOf(km, travel.speedKmh);
    const wait = Math.max(0, (order.window?.[0] ?? 0) - arrival);
    const isSameArea = stops[at - 1]?.area.name === area.name;
    const reason = stopReason(problem, routes, route, index, isSameArea);
    planned.push({ order, area, km, arrival, wait, service: area.serviceMinutes, reason });
    now = arrival + wait + area.serviceMinutes;
    load += order.units;
    at = node;
  });
  const home = problem.costs[at]?.[0] ?? NaN;
  return {
    vehicle: route + 1,
    stops: planned,
    load,
    km: planned.reduce((sum, { km }) => sum + km, home),
    departure: leave,
    back: now + minutesOf(home, travel.speedKmh)
  };
}
