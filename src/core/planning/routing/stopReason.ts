import { checkRoutes } from './checkRoutes.js';
import type { StopReason } from './DeliveryPlan.js';
import type { RoutingProblem } from './RoutingProblem.js';

/**
 * Why a stop is where it is, by what it would cost elsewhere: every other place in the plan that
 * keeps every limit is tried.
 * @param routes of the whole plan
 */
export function stopReason(
  problem: RoutingProblem,
  routes: readonly (readonly number[])[],
  route: number,
  index: number,
  isSameArea: boolean
): StopReason {
  const stops = routes[route] ?? [];
  const stop = stops[index] ?? 0;
  if (index < (problem.prefixes[route]?.length ?? 0)) {
    return { kind: 'fixed' };
  }
  if (routes.flat().length === 1) {
    return { kind: 'only' };
  }
  if (isSameArea) {
    return { kind: 'same-area' };
  }
  const without = routes.map((each, at) => (at === route ? each.filter(s => s !== stop) : each));
  const base = checkRoutes(problem, without).cost;
  const km = checkRoutes(problem, routes).cost - base;
  let least = Infinity;
  for (const [at, each] of without.entries()) {
    for (let place = problem.prefixes[at]?.length ?? 0; place <= each.length; place += 1) {
      if (at === route && place === index) {
        continue;
      }
      const tried = [...each.slice(0, place), stop, ...each.slice(place)];
      const { cost, faults } = checkRoutes({ ...problem, prefixes: [] }, [tried]);
      if (faults.length === 0) {
        const own = checkRoutes({ ...problem, prefixes: [] }, [each]).cost;
        least = Math.min(least, cost - own);
      }
    }
  }
  return least === Infinity
    ? { kind: 'only-place', km }
    : { kind: 'detour', km, elsewhereKm: least };
}
