import type { RoutingProblem } from './RoutingProblem.js';

/** What a set of routes breaks; `route` counts from 0. */
export type RouteFault =
  | { readonly kind: 'unknown-stop'; readonly stop: number; readonly route: number }
  | { readonly kind: 'served-twice'; readonly stop: number; readonly route: number }
  | { readonly kind: 'capacity'; readonly route: number; readonly load: number }
  | { readonly kind: 'late'; readonly stop: number; readonly route: number; readonly at: number }
  | { readonly kind: 'vehicles'; readonly routes: number }
  | { readonly kind: 'prefix'; readonly route: number };

export interface CheckedRoutes {
  /** Sum of the costs of all legs. */
  readonly cost: number;
  /** Stops that no route serves. */
  readonly missing: readonly number[];
  readonly faults: readonly RouteFault[];
}

/**
 * Costs routes and checks every limit from the problem's own matrices, sharing nothing with the
 * search: what this finds right is right.
 * @param routes lists of stops without the depot
 */
export function checkRoutes(
  problem: RoutingProblem,
  routes: readonly (readonly number[])[]
): CheckedRoutes {
  const { costs, demands, capacity, vehicles, prefixes } = problem;
  const faults: RouteFault[] = [];
  const seen = new Set<number>();
  let cost = 0;
  routes.forEach((stops, route) => {
    for (const stop of stops) {
      if (!Number.isInteger(stop) || stop < 1 || stop >= costs.length) {
        faults.push({ kind: 'unknown-stop', stop, route });
      } else if (seen.has(stop)) {
        faults.push({ kind: 'served-twice', stop, route });
      }
      seen.add(stop);
    }
    const load = stops.reduce((sum, stop) => sum + (demands?.[stop] ?? 0), 0);
    if (capacity != null && load > capacity) {
      faults.push({ kind: 'capacity', route, load });
    }
    if ((prefixes[route] ?? []).some((stop, index) => stops[index] !== stop)) {
      faults.push({ kind: 'prefix', route });
    }
    if (stops.length > 0) {
      const nodes = [0, ...stops, 0];
      nodes.slice(1).forEach((to, index) => (cost += costs[nodes[index] ?? 0]?.[to] ?? NaN));
      faults.push(...lateStops(problem, stops, route));
    }
  });
  const driven = routes.filter(({ length }) => length > 0).length;
  if (vehicles != null && driven > vehicles) {
    faults.push({ kind: 'vehicles', routes: driven });
  }
  const missing = costs.map((_, stop) => stop).filter(stop => stop > 0 && !seen.has(stop));
  return { cost, missing, faults };
}

function lateStops(
  { costs, durations, windows, service, maxDuration }: RoutingProblem,
  stops: readonly number[],
  route: number
): readonly RouteFault[] {
  const faults: RouteFault[] = [];
  const travel = durations ?? costs;
  const opening = windows?.[0]?.[0] ?? 0;
  let now = opening;
  let at = 0;
  for (const stop of [...stops, 0]) {
    now += (service?.[at] ?? 0) + (travel[at]?.[stop] ?? NaN);
    const [open, close] = windows?.[stop] ?? [-Infinity, Infinity];
    const end = stop === 0 ? Math.min(close, opening + (maxDuration ?? Infinity)) : close;
    if (now > end) {
      faults.push({ kind: 'late', stop, route, at: now });
    }
    now = Math.max(now, open);
    at = stop;
  }
  return faults;
}
