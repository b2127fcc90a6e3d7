import fc from 'fast-check';
import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import {
  routingProblemOf,
  type RoutingProblem
} from '../../../../src/core/planning/routing/RoutingProblem.js';
import {
  solveRouting,
  type SolvedRouting
} from '../../../../src/core/planning/routing/solveRouting.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { cheapestByTrying } from './cheapestByTrying.js';

const solve = (problem: RoutingProblem, seed = 1, iterations = 2000): Promise<SolvedRouting> =>
  solveRouting(problem, { iterations, random: new Random(seed, 0) });

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** Problems of every kind, from nothing to deliver up to what cannot all be delivered. */
const problems = (most: number): fc.Arbitrary<RoutingProblem> =>
  whole(most).chain(stops => {
    const n = stops + 1;
    const list = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(value, { minLength: n, maxLength: n });
    const window = fc
      .tuple(whole(150), whole(150))
      .map(([open, length]): [number, number] => [open, open + length]);
    return fc
      .record({
        costs: list(list(whole(60))),
        demands: fc.option(list(whole(9))),
        capacity: fc.option(whole(25)),
        vehicles: fc.option(fc.integer({ min: 1, max: 4 })),
        windows: fc.option(list(window)),
        service: fc.option(list(whole(10))),
        maxDuration: fc.option(whole(200))
      })
      .map(routingProblemOf);
  });

describe('A solved routing problem', () => {
  it('keeps every limit and serves each stop once or lists it', async () => {
    await fc.assert(
      fc.asyncProperty(problems(14), async problem => {
        const { routes, cost, unserved } = await solve(problem, 1, 300);
        const checked = checkRoutes(problem, routes);
        expect(checked).toEqual({ cost, missing: unserved, faults: [] });
        expect([...routes.flat(), ...unserved].sort((a, b) => a - b)).toEqual(
          problem.costs.slice(1).map((_, index) => index + 1)
        );
      }),
      { numRuns: 150, seed: 7 }
    );
  });

  it('costs what the cheapest of all routes costs, where all can be tried', async () => {
    await fc.assert(
      fc.asyncProperty(problems(6), async problem => {
        const least = cheapestByTrying(problem);
        const { cost, unserved } = await solve(problem);
        if (least === Infinity) {
          expect(unserved).not.toEqual([]);
        } else {
          expect({ cost, unserved }).toEqual({ cost: least, unserved: [] });
        }
      }),
      { numRuns: 100, seed: 11 }
    );
  });

  it('is the same for the same seed and number of iterations', async () => {
    const [problem] = fc.sample(
      problems(30).filter(({ costs }) => costs.length > 20),
      { numRuns: 1, seed: 5 }
    );
    const [one, other] = [
      await solve(problem as RoutingProblem),
      await solve(problem as RoutingProblem)
    ];
    expect(other).toEqual(one);
  });
});
