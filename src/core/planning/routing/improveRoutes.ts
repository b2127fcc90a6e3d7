import { isInTime } from './isInTime.js';
import { localMoves } from './localMoves.js';
import type { RouteModel } from './RouteModel.js';

/**
 * Routes that no single move betters: descends by 2-opt, Or-opt, relocation, swap and the
 * exchange of tails until none saves anything.
 * @param routes that keep every limit; fixed starts are kept
 * @source Bräysy & Gendreau (2005), Transportation Science 39(1), 104–118 (the moves)
 */
export function improveRoutes(
  model: RouteModel,
  routes: readonly (readonly number[])[]
): number[][] {
  const current = routes.map(stops => [...stops]);
  const mayUseEmpty = current.length < model.vehicles;
  if (mayUseEmpty) {
    current.push([]);
  }
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let one = 0; one < current.length; one += 1) {
      for (let other = one; other < current.length; other += 1) {
        while (improvePair(model, current, one, other)) {
          isBetter = true;
        }
      }
    }
  }
  return current.filter(({ length }, route) => length > 0 || route < model.prefixes.length);
}

/** Makes the first move between two routes, or in one, that saves; whether there was one. */
function improvePair(model: RouteModel, routes: number[][], one: number, other: number): boolean {
  const pair = {
    first: routes[one] ?? [],
    second: routes[other] ?? [],
    lockedFirst: model.prefixes[one]?.length ?? 0,
    lockedSecond: model.prefixes[other]?.length ?? 0,
    isOne: one === other
  };
  for (const move of localMoves) {
    for (const [first, second] of move(model, pair)) {
      if (keepsLimits(model, first) && keepsLimits(model, second)) {
        routes[one] = first;
        routes[other] = second;
        return true;
      }
    }
  }
  return false;
}

function keepsLimits(model: RouteModel, stops: readonly number[]): boolean {
  const load = stops.reduce((sum, stop) => sum + (model.demand[stop] ?? 0), 0);
  return load <= model.capacity && isInTime(model, stops);
}
