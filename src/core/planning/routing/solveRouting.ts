import { AssistantError } from '../../errors/AssistantError.js';
import type { Random } from '../../sample/Random.js';
import { checkRoutes } from './checkRoutes.js';
import { routeModelOf } from './RouteModel.js';
import type { RoutingProblem } from './RoutingProblem.js';
import { searchFor } from './searchFor.js';

export interface SolveOptions {
  /** With the same problem and random numbers they decide the result. */
  readonly iterations: number;
  readonly random: Random;
  /** Routes of an earlier search to go on from, if they keep every limit. */
  readonly start?: readonly (readonly number[])[];
  /** Whether the time is up: the best routes so far are the result. */
  readonly isOver?: () => boolean;
  /** @throws AssistantError `query/stopped` soon after it is aborted */
  readonly signal?: AbortSignal;
  /** Awaited now and then, so that a stop can come through. */
  readonly pause?: () => Promise<void>;
  /** @param share of the iterations that are done, 0 … 1 */
  readonly onProgress?: (share: number) => void;
}

export interface SolvedRouting {
  /** Lists of stops without the depot; none is empty unless its vehicle has a fixed place. */
  readonly routes: readonly (readonly number[])[];
  /** In units of the problem's costs. */
  readonly cost: number;
  /** Stops that no route can take. */
  readonly unserved: readonly number[];
  /** Iterations that were done. */
  readonly iterations: number;
}

/** Iterations between two looks at the clock; a few milliseconds. */
const stepSize = 256;

/**
 * The cheapest routes found that keep every limit of the problem; a stop that fits on none is
 * listed. Equal problem, random numbers and iterations give equal routes.
 * @throws AssistantError `agent/invalid-input` if a fixed start breaks a limit; `query/stopped`;
 *   `system/unexpected` if a route broke a limit
 */
export async function solveRouting(
  problem: RoutingProblem,
  options: SolveOptions
): Promise<SolvedRouting> {
  const { iterations, random, start, isOver, signal, pause, onProgress } = options;
  checkPrefixes(problem);
  const usable = start && checkRoutes(problem, start).faults.length === 0 ? start : [];
  const search = searchFor(routeModelOf(problem), iterations, random, usable);
  while (search.step(stepSize)) {
    onProgress?.(search.done / iterations);
    await pause?.();
    if (signal?.aborted) {
      throw new AssistantError('query/stopped');
    }
    if (isOver?.()) {
      break;
    }
  }
  const routes = search.best();
  const { cost, missing, faults } = checkRoutes(problem, routes);
  if (faults.length > 0) {
    throw new AssistantError('system/unexpected', [], { cause: faults });
  }
  return { routes, cost, unserved: missing, iterations: search.done };
}

function checkPrefixes(problem: RoutingProblem): void {
  const [fault] = checkRoutes(problem, problem.prefixes).faults;
  if (fault) {
    const route = 'route' in fault ? fault.route : 0;
    const what = `the stops fixed there break a limit (${fault.kind})`;
    throw new AssistantError('agent/invalid-input', [`prefixes.${route}`, what]);
  }
}
