import fc from 'fast-check';
import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import { improveRoutes } from '../../../../src/core/planning/routing/improveRoutes.js';
import { routeModelOf } from '../../../../src/core/planning/routing/RouteModel.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';
import { savingsRoutes } from '../../../../src/core/planning/routing/savingsRoutes.js';
import { capacitated, windowed } from './routingExamples.js';

/** Points on a line, the depot in the middle: what a route should be is plain to see. */
const onLine = (places: readonly number[]): number[][] =>
  places.map(from => places.map(to => Math.abs(from - to)));

const improved = (problem: object, routes: number[][]): number[][] =>
  improveRoutes(routeModelOf(routingProblemOf(problem)), routes);

describe('Local search', () => {
  it.each([
    [
      'turns a part of a route round',
      [
        [0, 0],
        [0, 9],
        [9, 9],
        [9, 0]
      ],
      [[2, 1, 3]],
      36
    ],
    [
      'takes a stop to another route',
      [
        [0, 0],
        [-5, 0],
        [5, 0],
        [-6, 0]
      ],
      [[1], [2, 3]],
      22
    ]
  ])('%s', (_, points, routes, cost) => {
    const costs = points.map(([x = 0, y = 0]) =>
      points.map(([toX = 0, toY = 0]) => Math.hypot(x - toX, y - toY))
    );
    const problem = routingProblemOf({ costs });
    expect(checkRoutes(problem, improved(problem, routes)).cost).toBeCloseTo(cost, 9);
  });

  it('swaps two stops where neither has room for one more', () => {
    const problem = { costs: onLine([0, -5, 5, -6, 6]), demands: [0, 1, 1, 1, 1], capacity: 2 };
    const routes = improved(problem, [
      [1, 4],
      [2, 3]
    ]);
    expect(checkRoutes(routingProblemOf(problem), routes).cost).toBe(24);
  });

  it.each([
    ['full vehicles', capacitated],
    ['windows', windowed]
  ])('never makes routes dearer or breaks a limit: %s', (_, problemOf) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), seed => {
        const problem = problemOf(25, seed);
        const model = routeModelOf(problem);
        const before = savingsRoutes(model);
        const after = improveRoutes(model, before);
        const [first, last] = [checkRoutes(problem, before), checkRoutes(problem, after)];
        expect(last.faults).toEqual([]);
        expect(last.missing).toEqual(first.missing);
        expect(last.cost).toBeLessThanOrEqual(first.cost);
        // Nothing is left to gain.
        expect(checkRoutes(problem, improveRoutes(model, after)).cost).toBe(last.cost);
      }),
      { numRuns: 30, seed: 1 }
    );
  });

  it('comes to an end where costs are large and no whole numbers', () => {
    const costs = capacitated(30, 4).costs.map(row => row.map(cost => (cost * 1e12) / 7));
    const problem = routingProblemOf({ costs });
    const model = routeModelOf(problem);
    const before = savingsRoutes(model);
    expect(checkRoutes(problem, improveRoutes(model, before)).cost).toBeLessThanOrEqual(
      checkRoutes(problem, before).cost
    );
  });

  it('leaves fixed starts alone', () => {
    const costs = onLine([0, 1, 2, 3, 4]);
    const routes = improved({ costs, prefixes: [[3, 1]] }, [[3, 1, 4, 2]]);
    expect(routes[0]?.slice(0, 2)).toEqual([3, 1]);
  });
});
