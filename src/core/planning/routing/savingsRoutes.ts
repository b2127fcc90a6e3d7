import type { RouteModel } from './RouteModel.js';
import { isInTime } from './isInTime.js';

/**
 * Routes by parallel savings: each stop alone at first, then the two routes joined, end to start,
 * that save most, as long as the joined one keeps every limit.
 * @returns routes; more of them than vehicles where the limits are tight
 * @source Clarke & Wright (1964), Operations Research 12(4), 568–581
 */
export function savingsRoutes(model: RouteModel): number[][] {
  const { n, demand, capacity, isSymmetric, isTimed } = model;
  const mayTurn = isSymmetric && !isTimed;
  const routes = new Map<number, number[]>();
  const routeOf = Array.from({ length: n }, (_, stop) => stop);
  const loads = Array.from(demand);
  for (let stop = 1; stop < n; stop += 1) {
    routes.set(stop, [stop]);
  }
  for (const { tail, head } of savings(model)) {
    const first = routeOf[tail] ?? 0;
    const second = routeOf[head] ?? 0;
    const load = (loads[first] ?? 0) + (loads[second] ?? 0);
    if (first === second || load > capacity) {
      continue;
    }
    const one = turned(routes.get(first) ?? [], stops => stops.at(-1) === tail, mayTurn);
    const other = turned(routes.get(second) ?? [], ([stop]) => stop === head, mayTurn);
    if (!one || !other) {
      continue;
    }
    const joined = [...one, ...other];
    if (isInTime(model, joined)) {
      routes.set(first, joined);
      routes.delete(second);
      loads[first] = load;
      for (const stop of other) {
        routeOf[stop] = first;
      }
    }
  }
  const alone = (stop: number): boolean =>
    (demand[stop] ?? 0) <= capacity && isInTime(model, [stop]);
  return [...routes.values()].filter(route => route.length > 1 || route.every(alone));
}

/** The route as it is or, where that may be, turned round; null where neither is as wished. */
function turned(
  route: readonly number[],
  isWished: (route: readonly number[]) => boolean,
  mayTurn: boolean
): readonly number[] | null {
  if (isWished(route)) {
    return route;
  }
  const reversed = mayTurn ? [...route].reverse() : route;
  return isWished(reversed) ? reversed : null;
}

interface Saving {
  readonly tail: number;
  readonly head: number;
  readonly saved: number;
}

function savings({ n, from }: RouteModel): readonly Saving[] {
  const all: Saving[] = [];
  for (let tail = 1; tail < n; tail += 1) {
    for (let head = 1; head < n; head += 1) {
      const saved = (from[tail * n] ?? 0) + (from[head] ?? 0) - (from[tail * n + head] ?? 0);
      if (tail !== head && saved > 0) {
        all.push({ tail, head, saved });
      }
    }
  }
  return all.sort((one, other) => other.saved - one.saved);
}
