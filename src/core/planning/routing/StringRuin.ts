import type { Random } from '../../sample/Random.js';
import type { WorkingRoutes } from './WorkingRoutes.js';

/** Stops taken out at a time, on average; the longest string of them. */
const meanRemoved = 10;
const longestString = 10;
/** How often a string keeps some stops in its middle, and how often each further one is kept. */
const splitRate = 0.5;
const splitDepth = 0.01;

/**
 * Takes strings of neighbouring stops out of routes that lie near each other, so that there is
 * room in one place (slack) for better routes.
 * @source Christiaens & Vanden Berghe (2020), Slack induction by string removals for vehicle
 *   routing problems, Transportation Science 54(2), 417–433, section 5.1
 */
export class StringRuin {
  private readonly ruined: Int32Array;
  private round = 0;

  constructor(
    private readonly routes: WorkingRoutes,
    private readonly random: Random
  ) {
    this.ruined = new Int32Array(routes.model.vehicles);
  }

  apply(): void {
    const { routes, random } = this;
    const { n, near } = routes.model;
    this.round += 1;
    const longest = Math.min(longestString, this.meanLength());
    const mostStrings = (4 * meanRemoved) / (1 + longest) - 1;
    const strings = Math.floor(random.between(1, mostStrings + 1));
    const seed = random.integer(1, n - 1);
    let count = 0;
    for (let k = 0; k < n - 1 && count < strings; k += 1) {
      const stop = near[seed * (n - 1) + k] ?? 0;
      const route = routes.routeOf[stop] ?? -1;
      if (route < 0 || this.ruined[route] === this.round) {
        continue;
      }
      if ((routes.positionOf[stop] ?? 0) <= (routes.locked[route] ?? 0)) {
        continue;
      }
      this.ruined[route] = this.round;
      this.removeString(stop, route, longest);
      count += 1;
    }
  }

  /** Stops a route, over the routes that serve any. */
  private meanLength(): number {
    const { routes } = this;
    let count = 0;
    for (let route = 0; route < routes.used; route += 1) {
      if ((routes.length[route] ?? 0) > 0) {
        count += 1;
      }
    }
    return (routes.model.n - 1 - routes.absentCount) / Math.max(1, count);
  }

  private removeString(stop: number, route: number, longest: number): void {
    const { routes, random } = this;
    const locked = routes.locked[route] ?? 0;
    const free = (routes.length[route] ?? 0) - locked;
    const size = Math.floor(random.between(1, Math.min(free, longest) + 1));
    let kept = 0;
    if (size > 1 && size < free && random.chance(splitRate)) {
      kept = 1;
      while (size + kept < free && random.chance(splitDepth)) {
        kept += 1;
      }
    }
    const span = size + kept;
    const position = routes.positionOf[stop] ?? 0;
    const first = Math.max(locked + 1, position - span + 1);
    const last = Math.min(position, locked + free - span + 1);
    const start = random.integer(first, last);
    if (kept === 0) {
      routes.remove(route, start, size);
      return;
    }
    const before = random.integer(1, size - 1);
    routes.remove(route, start + before + kept, size - before);
    routes.remove(route, start, before);
  }
}
