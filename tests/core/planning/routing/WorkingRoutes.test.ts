import fc from 'fast-check';
import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import { GreedyInsertion } from '../../../../src/core/planning/routing/GreedyInsertion.js';
import { routeModelOf } from '../../../../src/core/planning/routing/RouteModel.js';
import { savingsRoutes } from '../../../../src/core/planning/routing/savingsRoutes.js';
import { WorkingRoutes } from '../../../../src/core/planning/routing/WorkingRoutes.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { windowed } from './routingExamples.js';

/** All that the search judges by. */
const stateOf = (routes: WorkingRoutes): object => ({
  routes: routes.routes(),
  cost: routes.cost,
  absent: Array.from(routes.absent.subarray(0, routes.absentCount)),
  load: Array.from(routes.load.subarray(0, routes.used)),
  routeOf: Array.from(routes.routeOf.subarray(1)),
  served: routes
    .routes()
    .flat()
    .map(stop => [stop, routes.positionOf[stop], routes.ready[stop], routes.latest[stop]])
});

describe('Routes that a search works on', () => {
  it('are as if made anew after any changes, and as before where these are undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), seed => {
        const problem = windowed(20, seed);
        const model = routeModelOf(problem);
        const routes = new WorkingRoutes(model);
        routes.assign(savingsRoutes(model));
        const insertion = new GreedyInsertion(routes, null);
        const random = new Random(seed, 5);
        for (let round = 0; round < 20; round += 1) {
          const before = stateOf(routes);
          const stop = random.integer(1, model.n - 1);
          const route = routes.routeOf[stop] ?? -1;
          if (route >= 0) {
            routes.remove(route, routes.positionOf[stop] ?? 0, 1);
          }
          for (let index = routes.absentCount - 1; index >= 0; index -= 1) {
            const absent = routes.absent[index] ?? 0;
            if (insertion.insert(absent)) {
              routes.absent[index] = routes.absent[--routes.absentCount] ?? 0;
            }
          }
          if (random.chance(0.5)) {
            routes.undo();
            expect(stateOf(routes)).toEqual(before);
          } else {
            routes.keep();
            const anew = new WorkingRoutes(model);
            anew.assign(routes.routes());
            expect(routes.cost).toBe(checkRoutes(problem, routes.routes()).cost);
            expect(anew.cost).toBe(routes.cost);
            for (const served of routes.routes().flat()) {
              expect(routes.ready[served]).toBe(anew.ready[served]);
              expect(routes.latest[served]).toBe(anew.latest[served]);
            }
          }
        }
      }),
      { numRuns: 40, seed: 2 }
    );
  });
});
