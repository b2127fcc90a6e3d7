import { routingCalculation } from '../../../../src/core/planning/calculations/routingCalculation.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';
import { solveRouting } from '../../../../src/core/planning/routing/solveRouting.js';
import { Random } from '../../../../src/core/sample/Random.js';

const draw = new Random(5, 0);
const places = Array.from({ length: 20 }, () => [draw.between(0, 10), draw.between(0, 10)]);
const costs = places.map(([x = 0, y = 0]) =>
  places.map(([a = 0, b = 0]) => Math.hypot(x - a, y - b))
);
const demands = places.map((_, node) => (node === 0 ? 0 : 1 + (node % 4)));

describe('routes that are asked for elsewhere', () => {
  it.each([
    ['one tour', { costs, vehicles: 1 }],
    ['vehicles', { costs, demands, capacity: 12 }],
    ['a stop that fits on none', { costs, demands, capacity: 3 }]
  ])('are those of the solver: %s', async (_, given) => {
    const problem = routingProblemOf(given);
    const asked = structuredClone({ problem, start: [], iterations: 600, seed: 3 });
    const solved = await solveRouting(problem, { iterations: 600, random: new Random(3, 0) });
    expect(await routingCalculation.run(asked, {})).toEqual(solved);
  });

  it('go on from the routes that are given, and tell how far they are', async () => {
    const problem = routingProblemOf({ costs, vehicles: 1 });
    const start = [places.map((_, node) => node).slice(1)];
    const shares: number[] = [];
    const progress = (done: number): number => shares.push(done);
    const found = await routingCalculation.run(
      { problem, start, iterations: 600, seed: 3 },
      { progress }
    );
    const random = new Random(3, 0);
    expect(found).toEqual(await solveRouting(problem, { iterations: 600, random, start }));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every(share => share > 0 && share <= 1)).toBe(true);
  });
});
