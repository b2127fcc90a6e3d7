import type { Random } from '../../sample/Random.js';
import { GreedyInsertion } from './GreedyInsertion.js';
import type { RouteModel } from './RouteModel.js';
import type { RouteSearch } from './RouteSearch.js';
import { StringRuin } from './StringRuin.js';
import { WorkingRoutes } from './WorkingRoutes.js';

/** Temperatures, as shares of the mean leg of the first solution. */
const hottest = 1;
const mildest = 0.1;
/** A search of fewer iterations starts milder: it has no time to recover from disorder. */
const patience = 10_000;
const coldest = 0.03;
/** What a stop that stays out gets dearer by in an iteration, as a share of its first price. */
const priceGrowth = 0.01;

/**
 * Ruin and recreate under simulated annealing: takes strings of stops out, puts them back
 * greedily, keeps what is not much worse. Stops that fit nowhere stay absent at a price, first
 * higher than any detour and rising, so that where room is scarce each has its turn.
 * @source Christiaens & Vanden Berghe (2020), Transportation Science 54(2), 417–433
 */
export class RuinAndRecreate implements RouteSearch {
  done = 0;
  private readonly routes: WorkingRoutes;
  private readonly ruin: StringRuin;
  private readonly insertion: GreedyInsertion;
  private readonly keys: Float64Array;
  /** What it costs in the search to leave a stop out; it grows while one stays out. */
  private readonly prices: Float64Array;
  private readonly growth: number;
  private temperature: number;
  private readonly cooling: number;
  private bestCost: number;
  private bestAbsent: number;
  private bestRoutes: number[][];

  /** @param start routes that keep every limit; what they leave out is absent */
  constructor(
    private readonly model: RouteModel,
    start: readonly (readonly number[])[],
    readonly iterations: number,
    private readonly random: Random
  ) {
    this.routes = new WorkingRoutes(model);
    this.routes.assign(start);
    this.ruin = new StringRuin(this.routes, random);
    this.insertion = new GreedyInsertion(this.routes, random);
    this.keys = new Float64Array(model.n);
    const legs = model.n - 1 + start.length;
    const meanLeg = this.routes.cost / Math.max(1, legs - this.routes.absentCount);
    const dearest = dearestStop(model);
    this.prices = new Float64Array(model.n).fill(dearest);
    this.growth = priceGrowth * dearest;
    const heat = Math.max(mildest, hottest * Math.min(1, iterations / patience));
    this.temperature = Math.max(Number.MIN_VALUE, heat * meanLeg);
    this.cooling = Math.pow(coldest / heat, 1 / Math.max(1, iterations));
    this.bestCost = this.routes.cost;
    this.bestAbsent = this.routes.absentCount;
    this.bestRoutes = this.routes.routes();
  }

  /** The best routes so far. */
  best(): readonly (readonly number[])[] {
    return this.bestRoutes;
  }

  /** @returns whether there is more to do */
  step(count: number): boolean {
    const { routes, random } = this;
    const end = Math.min(this.iterations, this.done + count);
    for (; this.done < end; this.done += 1) {
      this.raisePrices();
      const current = this.pricedCost();
      this.ruin.apply();
      this.recreate();
      const cost = this.pricedCost();
      const limit = current - this.temperature * Math.log(1 - random.next());
      if (cost < limit && routes.isInTime()) {
        routes.keep();
        this.keepBest();
      } else {
        routes.undo();
      }
      this.temperature *= this.cooling;
    }
    return this.done < this.iterations;
  }

  private keepBest(): void {
    const { cost, absentCount } = this.routes;
    const fewer = this.bestAbsent - absentCount;
    if (fewer > 0 || (fewer === 0 && cost < this.bestCost - 1e-9)) {
      this.bestCost = cost;
      this.bestAbsent = absentCount;
      this.bestRoutes = this.routes.routes();
    }
  }

  private raisePrices(): void {
    const { absent, absentCount } = this.routes;
    for (let index = 0; index < absentCount; index += 1) {
      const stop = absent[index] ?? 0;
      this.prices[stop] = (this.prices[stop] ?? 0) + this.growth;
    }
  }

  private recreate(): void {
    const { routes, insertion } = this;
    this.sortAbsent();
    const count = routes.absentCount;
    let left = 0;
    for (let index = 0; index < count; index += 1) {
      const stop = routes.absent[index] ?? 0;
      const { route, position, cost } = insertion.find(stop);
      if (cost === Infinity) {
        routes.absent[left++] = stop;
        continue;
      }
      const version = routes.version[route] ?? 0;
      routes.insert(stop, route, position);
      for (let later = index + 1; later < count; later += 1) {
        insertion.follow(routes.absent[later] ?? 0, route, position, version);
      }
    }
    routes.absentCount = left;
  }

  /** Puts what is to be inserted in an order drawn from those of the paper. */
  private sortAbsent(): void {
    const { keys, model, random } = this;
    const { absent, absentCount } = this.routes;
    const { n, from, demand, open, close, isTimed } = model;
    const way = random.integer(0, isTimed ? 16 : 10);
    for (let index = 0; index < absentCount; index += 1) {
      const stop = absent[index] ?? 0;
      let key = 0;
      if (way < 4) {
        key = random.next();
      } else if (way < 8) {
        key = -(demand[stop] ?? 0);
      } else if (way < 10) {
        key = -(from[stop * n] ?? 0);
      } else if (way < 11) {
        key = from[stop * n] ?? 0;
      } else if (way < 13) {
        key = (close[stop] ?? 0) - (open[stop] ?? 0);
      } else if (way < 15) {
        key = open[stop] ?? 0;
      } else {
        key = -(close[stop] ?? 0);
      }
      let at = index;
      for (; at > 0 && (keys[at - 1] ?? 0) > key; at -= 1) {
        keys[at] = keys[at - 1] ?? 0;
        absent[at] = absent[at - 1] ?? 0;
      }
      keys[at] = key;
      absent[at] = stop;
    }
  }

  private pricedCost(): number {
    const { absent, absentCount } = this.routes;
    let cost = this.routes.cost;
    for (let index = 0; index < absentCount; index += 1) {
      cost += this.prices[absent[index] ?? 0] ?? 0;
    }
    return cost;
  }
}

/** More than any one stop can cost. */
function dearestStop({ from }: RouteModel): number {
  let dearest = 0;
  for (const cost of from) {
    dearest = Math.max(dearest, cost);
  }
  return 2 * dearest + 1;
}
