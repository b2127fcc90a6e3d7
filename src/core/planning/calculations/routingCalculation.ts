import { z } from 'zod';
import { Random } from '../../sample/Random.js';
import { routingProblemSchema } from '../routing/RoutingProblem.js';
import { solveRouting } from '../routing/solveRouting.js';
import { defineCalculation } from './Calculation.js';

const nodes = z.array(z.number()).readonly();
const routes = z.array(nodes).readonly();

/** `solveRouting`, with the seed of what it draws. */
export const routingCalculation = defineCalculation({
  name: 'routing',
  input: z.object({
    problem: routingProblemSchema,
    start: routes,
    iterations: z.number(),
    seed: z.number()
  }),
  output: z.object({ routes, cost: z.number(), unserved: nodes, iterations: z.number() }),
  run: ({ problem, start, iterations, seed }, { signal, rest, progress }) =>
    solveRouting(problem, {
      iterations,
      random: new Random(seed, 0),
      start,
      signal,
      pause: rest,
      onProgress: progress
    })
});
