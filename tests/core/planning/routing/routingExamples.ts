import {
  routingProblemOf,
  type RoutingProblem
} from '../../../../src/core/planning/routing/RoutingProblem.js';
import { Random } from '../../../../src/core/sample/Random.js';

/** Whole distances between random points of a square; node 0 lies anywhere. */
export function squareCosts(nodes: number, seed: number): number[][] {
  const random = new Random(seed, 1);
  const points = Array.from({ length: nodes }, () => [random.next() * 100, random.next() * 100]);
  return points.map(([x = 0, y = 0]) =>
    points.map(([toX = 0, toY = 0]) => Math.round(Math.hypot(x - toX, y - toY)))
  );
}

/** Stops with demands, on vehicles that are nine tenths full. */
export function capacitated(nodes: number, seed: number): RoutingProblem {
  const random = new Random(seed, 2);
  const demands = [0, ...Array.from({ length: nodes - 1 }, () => random.integer(1, 20))];
  const total = demands.reduce((sum, demand) => sum + demand, 0);
  return routingProblemOf({ costs: squareCosts(nodes, seed), demands, capacity: total / 4.5 });
}

/** Stops with demands and windows of a tenth of the day. */
export function windowed(nodes: number, seed: number): RoutingProblem {
  const problem = capacitated(nodes, seed);
  const random = new Random(seed, 3);
  const windows = problem.costs.map((_, node): [number, number] => {
    const open = node === 0 ? 0 : random.integer(150, 700);
    return [open, node === 0 ? 1000 : open + 100];
  });
  return { ...problem, windows, service: problem.costs.map((_, node) => (node === 0 ? 0 : 5)) };
}
