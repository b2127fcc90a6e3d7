import type { Random } from '../../sample/Random.js';
import type { RouteModel } from './RouteModel.js';
import type { RouteSearch } from './RouteSearch.js';
import { Tour } from './Tour.js';

/** Longest segment that a kick moves. */
const longestKick = 30;
/** How much worse a tour may be than the best and be gone on from, as a share, at the start. */
const tolerance = 0.00003;

/**
 * Iterated local search for one tour over all nodes: a segment is moved at random, the tour
 * improved around it, and what is not worse is kept.
 * @source Lourenço, Martin & Stützle (2003), Handbook of Metaheuristics, 320–353; Johnson &
 *   McGeoch (1997), Local Search in Combinatorial Optimization, 215–310 (segment kicks)
 */
export class TourSearch implements RouteSearch {
  done = 0;
  private readonly tour: Tour;
  private readonly current: Int32Array;
  private currentCost: number;
  private readonly bestOrder: Int32Array;
  private bestCost: number;

  /** @param start every stop once, without the depot */
  constructor(
    private readonly model: RouteModel,
    start: readonly number[],
    readonly iterations: number,
    private readonly random: Random
  ) {
    this.tour = new Tour(model);
    this.tour.assign([0, ...start]);
    for (let node = 0; node < model.n; node += 1) {
      this.tour.enqueue(node);
    }
    this.tour.improve();
    this.current = this.tour.order.slice();
    this.bestOrder = this.tour.order.slice();
    this.currentCost = this.bestCost = this.tour.cost;
  }

  best(): readonly (readonly number[])[] {
    const order = Array.from(this.bestOrder);
    const depot = order.indexOf(0);
    return [[...order.slice(depot + 1), ...order.slice(0, depot)]];
  }

  /** @returns whether there is more to do */
  step(count: number): boolean {
    const { tour, random, model } = this;
    // Fewer nodes have no second segment to change places with.
    if (model.n < 8) {
      this.done = this.iterations;
      return false;
    }
    const longest = Math.min(longestKick, Math.floor((model.n - 2) / 2));
    const end = Math.min(this.iterations, this.done + count);
    for (; this.done < end; this.done += 1) {
      const first = random.integer(1, longest);
      const second = random.integer(1, longest);
      tour.swapSegments(random.integer(0, model.n - 1), first, second);
      tour.improve();
      const slack = this.bestCost * tolerance * (1 - this.done / this.iterations);
      if (tour.cost <= this.currentCost + slack) {
        this.current.set(tour.order);
        this.currentCost = tour.cost;
        if (tour.cost < this.bestCost - 1e-9) {
          this.bestCost = tour.cost;
          this.bestOrder.set(tour.order);
        }
      } else {
        tour.restore(this.current, this.currentCost);
      }
    }
    return this.done < this.iterations;
  }
}
