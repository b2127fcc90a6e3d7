import { z } from 'zod';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { firstRoutes } from '../../core/planning/routing/firstRoutes.js';
import { iterationsWithin } from '../../core/planning/routing/iterationsWithin.js';
import { routeModelOf } from '../../core/planning/routing/RouteModel.js';
import type { RoutingProblem } from '../../core/planning/routing/RoutingProblem.js';
import { solveRouting, type SolvedRouting } from '../../core/planning/routing/solveRouting.js';
import { Random } from '../../core/sample/Random.js';
import type { PlanPart } from './PlanPart.js';
import { routingInstanceProblem, routingInstanceSchema } from './RoutingInstance.js';

/** What is left of the time for what comes after the search. */
const share = 0.95;
const standardSeconds = 1;

/** Solves each instance; `routes` leave the depot out, `cpuMs` is what it took of the processor. */
export const planRouting: PlanPart = async (input, { cpu, seconds = standardSeconds }) => {
  const given = z.object({ instances: z.array(routingInstanceSchema) }).safeParse(input);
  if (!given.success) {
    const [issue] = given.error.issues;
    const what = [issue?.path.join('.') ?? 'the input', issue?.message ?? 'not usable'] as const;
    throw new AssistantError('agent/invalid-input', what);
  }
  const results: Record<string, { routes: readonly (readonly number[])[]; cpuMs: number }> = {};
  for (const instance of given.data.instances) {
    const started = cpu();
    const problem = routingInstanceProblem(instance);
    const routes = await routesWithin(problem, started + share * 1000 * seconds, cpu);
    results[instance.name] = { routes, cpuMs: cpu() - started };
  }
  return results;
};

/** Search after search, each from the best so far, until the time is up. */
async function routesWithin(
  problem: RoutingProblem,
  end: number,
  cpu: () => number
): Promise<SolvedRouting['routes']> {
  const model = routeModelOf(problem);
  const random = new Random(1, 0);
  const isOver = (): boolean => cpu() >= end;
  const first = firstRoutes(model);
  let best: SolvedRouting | null = null;
  do {
    const start = best?.routes ?? first;
    const iterations = iterationsWithin(model, end - cpu(), cpu, start);
    const found: SolvedRouting = await solveRouting(problem, {
      iterations,
      random,
      isOver,
      start
    });
    best = best && isBetter(best, found) ? best : found;
  } while (!isOver());
  return best.routes;
}

function isBetter(one: SolvedRouting, other: SolvedRouting): boolean {
  const fewer = one.unserved.length - other.unserved.length;
  return fewer < 0 || (fewer === 0 && one.cost < other.cost);
}
