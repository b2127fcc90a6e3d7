import fc from 'fast-check';
import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import { routeModelOf } from '../../../../src/core/planning/routing/RouteModel.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';
import { Tour } from '../../../../src/core/planning/routing/Tour.js';
import { TourSearch } from '../../../../src/core/planning/routing/TourSearch.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { squareCosts } from './routingExamples.js';

/**
 * The length of the shortest tour.
 * @source Held & Karp (1962), SIAM Journal 10(1), 196–210
 */
function heldKarp(costs: readonly (readonly number[])[]): number {
  const last = costs.length - 1;
  const cost = (from: number, to: number): number => costs[from]?.[to] ?? Infinity;
  let shortest = new Map<string, number>();
  for (let end = 0; end < last; end += 1) shortest.set(`${1 << end}:${end}`, cost(last, end));
  for (let size = 1; size < last; size += 1) {
    const longer = new Map<string, number>();
    for (const [key, length] of shortest) {
      const [set = 0, end = 0] = key.split(':').map(Number);
      for (let next = 0; next < last; next += 1) {
        if ((set & (1 << next)) === 0) {
          const name = `${set | (1 << next)}:${next}`;
          longer.set(name, Math.min(longer.get(name) ?? Infinity, length + cost(end, next)));
        }
      }
    }
    shortest = longer;
  }
  return Math.min(
    ...Array.from(shortest, ([key, length]) => length + cost(Number(key.split(':')[1]), last))
  );
}

const stops = (nodes: number): number[] => Array.from({ length: nodes - 1 }, (_, k) => k + 1);

describe('The search for a tour', () => {
  it('finds the shortest one of eleven places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), seed => {
        const problem = routingProblemOf({ costs: squareCosts(11, seed), vehicles: 1 });
        const search = new TourSearch(routeModelOf(problem), stops(11), 500, new Random(1, 0));
        search.step(500);
        const { cost, missing, faults } = checkRoutes(problem, search.best());
        expect({ cost, missing, faults }).toEqual({
          cost: heldKarp(problem.costs),
          missing: [],
          faults: []
        });
      }),
      { numRuns: 25, seed: 4 }
    );
  });

  it('never gets worse', () => {
    const problem = routingProblemOf({ costs: squareCosts(90, 2), vehicles: 1 });
    const search = new TourSearch(routeModelOf(problem), stops(90), 400, new Random(1, 0));
    const costs = [checkRoutes(problem, search.best()).cost];
    while (search.step(20)) costs.push(checkRoutes(problem, search.best()).cost);
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
    expect(costs.at(-1)).toBeLessThan(costs[0] ?? 0);
  });
});

describe('A tour', () => {
  it('knows its length after every move', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 8, max: 40 }),
        (seed, n) => {
          const problem = routingProblemOf({ costs: squareCosts(n, seed), vehicles: 1 });
          const tour = new Tour(routeModelOf(problem));
          tour.assign([0, ...stops(n)]);
          const random = new Random(seed, 6);
          for (let round = 0; round < 10; round += 1) {
            const most = Math.floor((n - 2) / 2);
            tour.swapSegments(
              random.integer(0, n - 1),
              random.integer(1, most),
              random.integer(1, most)
            );
            if (round % 2 === 1) tour.improve();
            const order = Array.from(tour.order);
            const depot = order.indexOf(0);
            const route = [...order.slice(depot + 1), ...order.slice(0, depot)];
            expect(checkRoutes(problem, [route])).toEqual({
              cost: tour.cost,
              missing: [],
              faults: []
            });
            expect(order.map(node => tour.position[node])).toEqual(order.map((_, place) => place));
          }
        }
      ),
      { numRuns: 60, seed: 5 }
    );
  });
});
