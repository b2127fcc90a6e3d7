import type { RouteModel } from './RouteModel.js';

/**
 * The routes that a search changes in place, with what it needs to judge a change in constant
 * time: loads, costs of legs, and, where time binds, when each stop may be left at the earliest
 * and must be reached at the latest. A change can be undone as a whole.
 *
 * Route r keeps its nodes at `row(r) + position`: the depot at 0 and length + 1, stops between.
 * @source Savelsbergh (1992), ORSA Journal on Computing 4(2), 146–154 (feasibility in O(1))
 */
export class WorkingRoutes {
  readonly stride: number;
  readonly nodes: Int32Array;
  /** Cost of the leg that starts at the same place in `nodes`. */
  readonly legs: Float64Array;
  readonly length: Int32Array;
  readonly load: Float64Array;
  /** Route of a stop; −1 where none serves it. */
  readonly routeOf: Int32Array;
  readonly positionOf: Int32Array;
  /** Earliest time to leave a stop after its service. */
  readonly ready: Float64Array;
  /** Latest time to reach a stop so that all later ones are in time. */
  readonly latest: Float64Array;
  /** Changes when a route does, and back when that is undone; no two states share one. */
  readonly version: Int32Array;
  /** Positions at the start of a route that may not change. */
  readonly locked: Int32Array;
  /** Stops that no route serves. */
  readonly absent: Int32Array;
  absentCount = 0;
  /** Routes from here on are empty. */
  used = 0;
  cost = 0;

  private readonly savedNodes: Int32Array;
  private readonly savedLegs: Float64Array;
  private readonly savedLength: Int32Array;
  private readonly savedLoad: Float64Array;
  private readonly savedVersion: Int32Array;
  private readonly savedAbsent: Int32Array;
  private readonly touched: Int32Array;
  private readonly isTouched: Uint8Array;
  private touchedCount = 0;
  private newestVersion = 0;
  private savedAbsentCount = 0;
  private savedUsed = 0;
  private savedCost = 0;
  /** Whether a removal made a route late: possible where a leg is longer than the way round. */
  private mayBeLate = false;

  constructor(readonly model: RouteModel) {
    const { n, vehicles, open, close, service } = model;
    this.stride = n + 1;
    this.nodes = new Int32Array(vehicles * this.stride);
    this.legs = new Float64Array(vehicles * this.stride);
    this.length = new Int32Array(vehicles);
    this.load = new Float64Array(vehicles);
    this.routeOf = new Int32Array(n).fill(-1);
    this.positionOf = new Int32Array(n);
    this.ready = new Float64Array(n);
    this.latest = new Float64Array(n);
    this.ready[0] = (open[0] ?? 0) + (service[0] ?? 0);
    this.latest[0] = close[0] ?? Infinity;
    this.version = new Int32Array(vehicles);
    this.locked = new Int32Array(vehicles);
    this.absent = new Int32Array(n);
    this.savedNodes = new Int32Array(vehicles * this.stride);
    this.savedLegs = new Float64Array(vehicles * this.stride);
    this.savedLength = new Int32Array(vehicles);
    this.savedLoad = new Float64Array(vehicles);
    this.savedVersion = new Int32Array(vehicles);
    this.savedAbsent = new Int32Array(n);
    this.touched = new Int32Array(vehicles);
    this.isTouched = new Uint8Array(vehicles);
  }

  row(route: number): number {
    return route * this.stride;
  }

  /** Replaces all routes; stops that occur in none are absent. */
  assign(routes: readonly (readonly number[])[]): void {
    const { n, demand, prefixes } = this.model;
    this.nodes.fill(0);
    this.length.fill(0);
    this.load.fill(0);
    this.routeOf.fill(-1);
    this.used = routes.length;
    this.cost = 0;
    routes.forEach((stops, route) => {
      this.version[route] = ++this.newestVersion;
      this.nodes.set(stops, this.row(route) + 1);
      this.length[route] = stops.length;
      this.load[route] = stops.reduce((sum, stop) => sum + (demand[stop] ?? 0), 0);
      this.locked[route] = prefixes[route]?.length ?? 0;
      for (const stop of stops) {
        this.routeOf[stop] = route;
      }
      this.refresh(route);
      this.cost += this.costOf(route);
    });
    this.absentCount = 0;
    for (let stop = 1; stop < n; stop += 1) {
      if (this.routeOf[stop] === -1) {
        this.absent[this.absentCount++] = stop;
      }
    }
    this.keep();
  }

  /** Lists of stops: a route of a vehicle with a fixed start keeps its number, empty ones go. */
  routes(): number[][] {
    const lists = Array.from({ length: this.used }, (_, route) => {
      const start = this.row(route) + 1;
      return Array.from(this.nodes.subarray(start, start + (this.length[route] ?? 0)));
    });
    return lists.filter(({ length }, route) => length > 0 || route < this.model.prefixes.length);
  }

  costOf(route: number): number {
    const start = this.row(route);
    const end = start + (this.length[route] ?? 0);
    if (end === start) {
      return 0;
    }
    let cost = 0;
    for (let at = start; at <= end; at += 1) {
      cost += this.legs[at] ?? 0;
    }
    return cost;
  }

  /** An empty route; −1 where all vehicles are on the road. */
  emptyRoute(): number {
    for (let route = 0; route < this.used; route += 1) {
      if (this.length[route] === 0) {
        return route;
      }
    }
    return this.used < this.model.vehicles ? this.used : -1;
  }

  /** Puts a stop behind the node at a position; the caller has seen that it fits. */
  insert(stop: number, route: number, position: number): void {
    this.touch(route);
    const { n, from, demand, isTimed } = this.model;
    const start = this.row(route);
    const length = this.length[route] ?? 0;
    const at = start + position;
    for (let place = start + length + 1; place > at; place -= 1) {
      const node = this.nodes[place] ?? 0;
      this.nodes[place + 1] = node;
      this.legs[place + 1] = this.legs[place] ?? 0;
      this.positionOf[node] = place + 1 - start;
    }
    this.nodes[at + 1] = stop;
    this.positionOf[stop] = position + 1;
    this.routeOf[stop] = route;
    const before = this.nodes[at] ?? 0;
    const after = this.nodes[at + 2] ?? 0;
    const there = from[before * n + stop] ?? 0;
    const onward = from[stop * n + after] ?? 0;
    this.cost += there + onward - (length > 0 ? (this.legs[at] ?? 0) : 0);
    this.legs[at] = there;
    this.legs[at + 1] = onward;
    this.length[route] = length + 1;
    this.load[route] = (this.load[route] ?? 0) + (demand[stop] ?? 0);
    if (route >= this.used) {
      this.used = route + 1;
    }
    if (isTimed) {
      this.refreshTimes(route, position + 1);
    }
  }

  /** Takes `count` stops from a position on out of a route; they become absent. */
  remove(route: number, position: number, count: number): void {
    this.touch(route);
    const { demand } = this.model;
    const start = this.row(route);
    const length = this.length[route] ?? 0;
    const before = this.costOf(route);
    for (let place = start + position; place < start + position + count; place += 1) {
      const stop = this.nodes[place] ?? 0;
      this.routeOf[stop] = -1;
      this.absent[this.absentCount++] = stop;
      this.load[route] = (this.load[route] ?? 0) - (demand[stop] ?? 0);
    }
    for (let place = start + position; place <= start + length + 1 - count; place += 1) {
      this.nodes[place] = this.nodes[place + count] ?? 0;
    }
    this.length[route] = length - count;
    this.refresh(route);
    this.cost += this.costOf(route) - before;
  }

  /** Whether all routes are in time. */
  isInTime(): boolean {
    if (!this.mayBeLate) {
      return true;
    }
    this.mayBeLate = false;
    for (let index = 0; index < this.touchedCount; index += 1) {
      this.refreshTimes(this.touched[index] ?? 0, -1);
    }
    return !this.mayBeLate;
  }

  /** What was done since the last `keep` stays. */
  keep(): void {
    for (let index = 0; index < this.touchedCount; index += 1) {
      this.isTouched[this.touched[index] ?? 0] = 0;
    }
    this.touchedCount = 0;
    this.savedUsed = this.used;
    this.savedCost = this.cost;
    this.savedAbsentCount = this.absentCount;
    for (let index = 0; index < this.absentCount; index += 1) {
      this.savedAbsent[index] = this.absent[index] ?? 0;
    }
  }

  /** What was done since the last `keep` is undone. */
  undo(): void {
    const { isTimed } = this.model;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index] ?? 0;
      const start = this.row(route);
      const length = this.savedLength[route] ?? 0;
      this.isTouched[route] = 0;
      this.version[route] = this.savedVersion[route] ?? 0;
      this.length[route] = length;
      this.load[route] = this.savedLoad[route] ?? 0;
      for (let place = start; place <= start + length + 1; place += 1) {
        const node = this.savedNodes[place] ?? 0;
        this.nodes[place] = node;
        this.legs[place] = this.savedLegs[place] ?? 0;
        this.routeOf[node] = route;
        this.positionOf[node] = place - start;
      }
      if (isTimed) {
        this.refreshTimes(route, -1);
      }
    }
    this.touchedCount = 0;
    this.mayBeLate = false;
    this.used = this.savedUsed;
    this.cost = this.savedCost;
    this.absentCount = this.savedAbsentCount;
    for (let index = 0; index < this.absentCount; index += 1) {
      const stop = this.savedAbsent[index] ?? 0;
      this.absent[index] = stop;
      this.routeOf[stop] = -1;
    }
  }

  private touch(route: number): void {
    const version = this.version[route] ?? 0;
    this.version[route] = ++this.newestVersion;
    if (this.isTouched[route] === 1) {
      return;
    }
    this.isTouched[route] = 1;
    this.savedVersion[route] = version;
    this.touched[this.touchedCount++] = route;
    const start = this.row(route);
    const length = this.length[route] ?? 0;
    this.savedLength[route] = length;
    this.savedLoad[route] = this.load[route] ?? 0;
    for (let place = start; place <= start + length + 1; place += 1) {
      this.savedNodes[place] = this.nodes[place] ?? 0;
      this.savedLegs[place] = this.legs[place] ?? 0;
    }
  }

  /** Legs, positions and times of a route anew. */
  private refresh(route: number): void {
    const { n, from, isTimed } = this.model;
    const start = this.row(route);
    const length = this.length[route] ?? 0;
    for (let position = 0; position <= length; position += 1) {
      const node = this.nodes[start + position] ?? 0;
      this.positionOf[node] = position;
      this.legs[start + position] = from[node * n + (this.nodes[start + position + 1] ?? 0)] ?? 0;
    }
    if (isTimed) {
      this.refreshTimes(route, -1);
    }
  }

  /**
   * Times of a route after a stop was put at a position: outwards from it until nothing changes.
   * @param changed −1 where all may have changed
   */
  private refreshTimes(route: number, changed: number): void {
    const { n, time, open, close, service } = this.model;
    const start = this.row(route);
    const length = this.length[route] ?? 0;
    for (let position = Math.max(1, changed); position <= length; position += 1) {
      const node = this.nodes[start + position] ?? 0;
      const before = this.nodes[start + position - 1] ?? 0;
      const arrival = (this.ready[before] ?? 0) + (time[before * n + node] ?? 0);
      const begin = Math.max(arrival, open[node] ?? 0);
      const ready = begin + (service[node] ?? 0);
      this.mayBeLate ||= arrival > (close[node] ?? 0);
      if (changed >= 0 && position > changed && ready === this.ready[node]) {
        break;
      }
      this.ready[node] = ready;
    }
    const last = this.nodes[start + length] ?? 0;
    this.mayBeLate ||= (this.ready[last] ?? 0) + (time[last * n] ?? 0) > (close[0] ?? 0);
    for (let position = changed < 0 ? length : changed; position >= 1; position -= 1) {
      const node = this.nodes[start + position] ?? 0;
      const after = this.nodes[start + position + 1] ?? 0;
      const onward = (service[node] ?? 0) + (time[node * n + after] ?? 0);
      const latest = Math.min(close[node] ?? 0, (this.latest[after] ?? 0) - onward);
      if (changed >= 0 && position < changed && latest === this.latest[node]) {
        break;
      }
      this.latest[node] = latest;
    }
  }
}
