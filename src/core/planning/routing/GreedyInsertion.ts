import type { Random } from '../../sample/Random.js';
import type { WorkingRoutes } from './WorkingRoutes.js';

/** How often the best place of a route is overlooked, so that the same gap is not always filled the same way. */
const blinkRate = 0.01;

/** Where a stop costs least; `cost` is Infinity where it fits nowhere. */
export interface Place {
  route: number;
  position: number;
  cost: number;
}

/**
 * Puts stops where they cost least and fit.
 * @source Christiaens & Vanden Berghe (2020), Transportation Science 54(2), 417–433, section 5.2
 */
export class GreedyInsertion {
  readonly place: Place = { route: -1, position: -1, cost: Infinity };
  private untilBlink: number;
  /** By stop × vehicles + route: the cheapest place of a stop on a route of that version. */
  private readonly costs: Float64Array;
  private readonly positions: Int32Array;
  private readonly versions: Int32Array;

  /** @param random decides on what is overlooked; null = nothing is */
  constructor(
    private readonly routes: WorkingRoutes,
    private readonly random: Random | null
  ) {
    this.untilBlink = this.nextBlink();
    const { n, vehicles } = routes.model;
    this.costs = new Float64Array(n * vehicles);
    this.positions = new Int32Array(n * vehicles);
    this.versions = new Int32Array(n * vehicles);
  }

  /** @returns whether the stop is on a route now */
  insert(stop: number): boolean {
    const { route, position, cost } = this.find(stop);
    if (cost < Infinity) {
      this.routes.insert(stop, route, position);
    }
    return cost < Infinity;
  }

  /** The cheapest place on all routes, an empty one included; the same object each time. */
  find(stop: number): Place {
    const { place, routes, costs, positions, versions } = this;
    const { n, from, into, capacity, demand, isTimed, vehicles } = routes.model;
    const { load, length, version } = routes;
    place.cost = Infinity;
    const room = capacity - (demand[stop] ?? 0);
    for (let route = 0; route < routes.used; route += 1) {
      if ((load[route] ?? 0) > room || length[route] === 0) {
        continue;
      }
      const key = stop * vehicles + route;
      if (versions[key] !== version[route]) {
        versions[key] = version[route] ?? 0;
        if (isTimed) {
          this.findTimed(stop, route, key);
        } else {
          this.findIn(stop, route, key);
        }
      }
      const cost = costs[key] ?? 0;
      if (cost < place.cost && !this.blinks()) {
        place.cost = cost;
        place.route = route;
        place.position = positions[key] ?? 0;
      }
    }
    const row = stop * n;
    const alone = (into[row] ?? 0) + (from[row] ?? 0);
    if (alone < place.cost && room >= 0) {
      const route = routes.emptyRoute();
      if (route >= 0 && (!isTimed || this.fitsAlone(stop))) {
        place.route = route;
        place.position = 0;
        place.cost = alone;
      }
    }
    return place;
  }

  /**
   * Brings the cheapest place of a stop on a route up to date after another stop was put there:
   * the gaps that are left cost the same and are no easier to reach, only two are new.
   * @param position behind which the other stop was put
   * @param version of the route before
   */
  follow(stop: number, route: number, position: number, version: number): void {
    const { routes, costs, positions, versions } = this;
    const key = stop * routes.model.vehicles + route;
    let at = positions[key] ?? 0;
    let best = costs[key] ?? 0;
    if (versions[key] !== version || (at === position && best < Infinity)) {
      return;
    }
    at = at > position ? at + 1 : at;
    if (best < Infinity && routes.model.isTimed && this.gapCost(stop, route, at) === Infinity) {
      return;
    }
    for (let gap = position; gap <= position + 1; gap += 1) {
      const cost = this.gapCost(stop, route, gap);
      if (cost < best) {
        best = cost;
        at = gap;
      }
    }
    costs[key] = best;
    positions[key] = at;
    versions[key] = routes.version[route] ?? 0;
  }

  /** What a stop adds behind a position; Infinity where that would be late. */
  private gapCost(stop: number, route: number, position: number): number {
    const { nodes, legs, ready, latest, model } = this.routes;
    const { n, from, into, time, timeInto, open, close, service, isTimed } = model;
    const row = stop * n;
    const at = this.routes.row(route) + position;
    const node = nodes[at] ?? 0;
    const next = nodes[at + 1] ?? 0;
    if (isTimed) {
      const arrival = (ready[node] ?? 0) + (timeInto[row + node] ?? 0);
      const opens = open[stop] ?? 0;
      const leave = (arrival > opens ? arrival : opens) + (service[stop] ?? 0);
      if (arrival > (close[stop] ?? 0) || leave + (time[row + next] ?? 0) > (latest[next] ?? 0)) {
        return Infinity;
      }
    }
    return (into[row + node] ?? 0) + (from[row + next] ?? 0) - (legs[at] ?? 0);
  }

  private findIn(stop: number, route: number, key: number): void {
    const { routes } = this;
    const { n, from, into, isSymmetric } = routes.model;
    const { nodes, legs } = routes;
    const row = stop * n;
    const start = routes.row(route);
    const first = start + (routes.locked[route] ?? 0);
    const end = start + (routes.length[route] ?? 0);
    let best = Infinity;
    let bestAt = first;
    let before = into[row + (nodes[first] ?? 0)] ?? 0;
    for (let at = first; at <= end; at += 1) {
      const next = nodes[at + 1] ?? 0;
      const after = from[row + next] ?? 0;
      const cost = before + after - (legs[at] ?? 0);
      before = isSymmetric ? after : (into[row + next] ?? 0);
      if (cost < best) {
        best = cost;
        bestAt = at;
      }
    }
    this.costs[key] = best;
    this.positions[key] = bestAt - start;
  }

  private findTimed(stop: number, route: number, key: number): void {
    const { routes } = this;
    const { n, from, into, time, timeInto, open, close, service, isSymmetric } = routes.model;
    const { nodes, legs, ready, latest } = routes;
    const row = stop * n;
    const start = routes.row(route);
    const end = start + (routes.length[route] ?? 0);
    const opens = open[stop] ?? 0;
    const closes = close[stop] ?? 0;
    const stay = service[stop] ?? 0;
    let best = Infinity;
    const first = start + (routes.locked[route] ?? 0);
    let bestAt = first;
    let node = nodes[first] ?? 0;
    let before = into[row + node] ?? 0;
    for (let at = first; at <= end; at += 1) {
      const next = nodes[at + 1] ?? 0;
      const after = from[row + next] ?? 0;
      if (before + after - (legs[at] ?? 0) < best) {
        const leaves = ready[node] ?? 0;
        if (leaves > closes) {
          break;
        }
        const arrival = leaves + (timeInto[row + node] ?? 0);
        const leave = (arrival > opens ? arrival : opens) + stay;
        if (arrival <= closes && leave + (time[row + next] ?? 0) <= (latest[next] ?? 0)) {
          best = before + after - (legs[at] ?? 0);
          bestAt = at;
        }
      }
      node = next;
      before = isSymmetric ? after : (into[row + next] ?? 0);
    }
    this.costs[key] = best;
    this.positions[key] = bestAt - start;
  }

  private fitsAlone(stop: number): boolean {
    const { ready, latest, model } = this.routes;
    const { n, time, timeInto, open, close, service } = model;
    const arrival = (ready[0] ?? 0) + (timeInto[stop * n] ?? 0);
    const leave = Math.max(arrival, open[stop] ?? 0) + (service[stop] ?? 0);
    return arrival <= (close[stop] ?? 0) && leave + (time[stop * n] ?? 0) <= (latest[0] ?? 0);
  }

  private blinks(): boolean {
    this.untilBlink -= 1;
    if (this.untilBlink > 0) {
      return false;
    }
    this.untilBlink = this.nextBlink();
    return true;
  }

  /** Positions until the next one is overlooked: geometric. */
  private nextBlink(): number {
    return this.random
      ? 1 + Math.floor(Math.log(1 - this.random.next()) / Math.log(1 - blinkRate))
      : Infinity;
  }
}
