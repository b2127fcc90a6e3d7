import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import type { RoutingProblem } from '../../../../src/core/planning/routing/RoutingProblem.js';

/** The least cost of routes that serve every stop and keep every limit, by trying them all. */
export function cheapestByTrying(problem: RoutingProblem): number {
  const n = problem.costs.length;
  const best = new Map<number, number>();
  // The cheapest feasible order of each set of stops, then the cheapest way to part all stops.
  const extend = (route: readonly number[], set: number): void => {
    const { cost, faults } = checkRoutes(problem, [route]);
    if (faults.length === 0) {
      best.set(set, Math.min(best.get(set) ?? Infinity, cost));
    }
    for (let stop = 1; stop < n; stop += 1) {
      if ((set & (1 << stop)) === 0) {
        extend([...route, stop], set | (1 << stop));
      }
    }
  };
  extend([], 0);
  const part = (left: number, vehicles: number): number => {
    if (left === 0) return 0;
    if (vehicles === 0) return Infinity;
    const first = left & -left;
    let least = Infinity;
    for (let set = left; set > 0; set = (set - 1) & left) {
      const cost = best.get(set);
      if ((set & first) !== 0 && cost !== undefined) {
        least = Math.min(least, cost + part(left & ~set, vehicles - 1));
      }
    }
    return least;
  };
  return part(((1 << n) - 1) & ~1, problem.vehicles ?? n);
}
