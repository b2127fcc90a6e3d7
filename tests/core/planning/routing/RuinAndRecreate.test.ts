import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import { firstRoutes } from '../../../../src/core/planning/routing/firstRoutes.js';
import { iterationsWithin } from '../../../../src/core/planning/routing/iterationsWithin.js';
import { routeModelOf } from '../../../../src/core/planning/routing/RouteModel.js';
import { RuinAndRecreate } from '../../../../src/core/planning/routing/RuinAndRecreate.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { capacitated, windowed } from './routingExamples.js';

describe('Ruin and recreate', () => {
  it.each([
    ['full vehicles', capacitated(60, 9)],
    ['windows', windowed(40, 8)]
  ])('goes from good routes to better ones and never back: %s', (_, problem) => {
    const model = routeModelOf(problem);
    const first = firstRoutes(model);
    const search = new RuinAndRecreate(model, first, 3000, new Random(1, 0));
    const costs = [checkRoutes(problem, first).cost];
    while (search.step(100)) {
      const { cost, missing, faults } = checkRoutes(problem, search.best());
      expect({ missing, faults }).toEqual({ missing: [], faults: [] });
      costs.push(cost);
    }
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
    expect(costs.at(-1)).toBeLessThan(costs[0] ?? 0);
  });

  it('fills vehicles that have no unit to spare', () => {
    const demands = [0, 7, 5, 4, 6, 3, 3, 8, 2, 2];
    const problem = { ...capacitated(10, 3), demands, capacity: 10, vehicles: 4 };
    const search = new RuinAndRecreate(routeModelOf(problem), [], 5000, new Random(1, 0));
    search.step(5000);
    expect(checkRoutes(problem, search.best())).toMatchObject({ missing: [], faults: [] });
  });
});

describe('The iterations there is time for', () => {
  it('are as many as go into what measuring leaves', () => {
    // On this clock, a look takes 1 ms; each look follows 64 iterations.
    let now = 0;
    const clock = (): number => (now += 1);
    const iterations = iterationsWithin(routeModelOf(capacitated(20, 1)), 1000, clock, []);
    expect(iterations / 64).toBeGreaterThan(850);
    expect(iterations / 64).toBeLessThan(1000);
  });

  it('are one at least', () => {
    let now = 0;
    const clock = (): number => (now += 100);
    expect(iterationsWithin(routeModelOf(capacitated(20, 1)), 10, clock, [])).toBe(1);
  });
});
