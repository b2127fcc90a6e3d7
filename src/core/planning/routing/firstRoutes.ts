import { GreedyInsertion } from './GreedyInsertion.js';
import { improveRoutes } from './improveRoutes.js';
import type { RouteModel } from './RouteModel.js';
import { savingsRoutes } from './savingsRoutes.js';
import { WorkingRoutes } from './WorkingRoutes.js';

/**
 * Routes to start a search from: those given, or the stops that are already fixed, or savings.
 * What they leave out is inserted where it costs least and fits. Where savings need more vehicles
 * than there are, the routes with the fewest stops are dissolved into the others. Local search
 * ends it.
 * @param given routes that keep every limit
 */
export function firstRoutes(
  model: RouteModel,
  given: readonly (readonly number[])[] = []
): number[][] {
  const { prefixes } = model;
  const known = given.length > 0 ? given : prefixes;
  const routes = new WorkingRoutes(model);
  routes.assign(known.length > 0 ? known : bySavings(model));
  const insertion = new GreedyInsertion(routes, null);
  for (const stop of Array.from(routes.absent.subarray(0, routes.absentCount))) {
    insertion.insert(stop);
  }
  return improveRoutes(model, routes.routes());
}

function bySavings(model: RouteModel): number[][] {
  return savingsRoutes(model)
    .sort((one, other) => other.length - one.length)
    .slice(0, model.vehicles);
}
