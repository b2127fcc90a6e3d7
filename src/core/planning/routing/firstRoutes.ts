import { GreedyInsertion } from './GreedyInsertion.js';
import type { RouteModel } from './RouteModel.js';
import { savingsRoutes } from './savingsRoutes.js';
import { WorkingRoutes } from './WorkingRoutes.js';

/**
 * Routes to start a search from: by savings, or around the stops that are already fixed. Where
 * they are more than the vehicles, the ones with the fewest stops are dissolved into the others as
 * far as these have room.
 */
export function firstRoutes(model: RouteModel): number[][] {
  const { vehicles, prefixes } = model;
  const found = prefixes.some(({ length }) => length > 0)
    ? prefixes.map(stops => [...stops])
    : savingsRoutes(model)
        .sort((one, other) => other.length - one.length)
        .slice(0, vehicles);
  const routes = new WorkingRoutes(model);
  routes.assign(found);
  const insertion = new GreedyInsertion(routes, null);
  for (const stop of Array.from(routes.absent.subarray(0, routes.absentCount))) {
    insertion.insert(stop);
  }
  return routes.routes();
}
