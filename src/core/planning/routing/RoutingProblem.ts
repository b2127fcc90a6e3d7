import { z } from 'zod';
import { AssistantError } from '../../errors/AssistantError.js';

const amount = z.number().nonnegative();
const matrix = z.array(z.array(amount)).min(1);

/**
 * A routing problem on numbered nodes: node 0 is the depot, 1 … n − 1 are the stops.
 *
 * - `costs`: n × n, what is minimised, row = from, column = to; it need not be symmetric
 * - `durations`: n × n, travel times; where left out, a unit of cost takes a unit of time
 * - `demands`: n, what each stop takes up of `capacity`; the depot's is 0
 * - `capacity`: of each vehicle; null = no limit
 * - `vehicles`: the most routes; null = as many as wanted
 * - `windows`: n × [open, close], when service may start; the depot's: first departure, last return
 * - `service`: n, time spent at a stop
 * - `maxDuration`: of a route, from the depot's opening to the return; null = no limit
 * - `prefixes`: per vehicle the stops that keep their order at the start of its route
 */
export const routingProblemSchema = z.object({
  costs: matrix,
  durations: matrix.nullish(),
  demands: z.array(amount).nullish(),
  capacity: amount.nullish(),
  vehicles: z.number().int().positive().nullish(),
  windows: z.array(z.tuple([z.number(), z.number()])).nullish(),
  service: z.array(amount).nullish(),
  maxDuration: amount.nullish(),
  prefixes: z.array(z.array(z.number().int().positive())).default([])
});

export type RoutingProblem = z.output<typeof routingProblemSchema>;

/**
 * What comes from outside, as a problem.
 * @throws AssistantError `agent/invalid-input` with the first field that is wrong
 */
export function routingProblemOf(value: unknown): RoutingProblem {
  const parsed = routingProblemSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(issue?.path.join('.') || 'problem', issue?.message ?? 'not a problem');
  }
  const problem = parsed.data;
  const n = problem.costs.length;
  for (const field of ['costs', 'durations'] as const) {
    const rows = problem[field];
    const wrong = rows?.findIndex(row => row.length !== n) ?? -1;
    if (rows && (rows.length !== n || wrong >= 0)) {
      throw invalid(wrong >= 0 ? `${field}.${wrong}` : field, `it is not ${n} × ${n}`);
    }
  }
  for (const field of ['demands', 'windows', 'service'] as const) {
    const values = problem[field];
    if (values && values.length !== n) {
      throw invalid(field, `it has ${values.length} entries for ${n} nodes`);
    }
  }
  const closed = problem.windows?.findIndex(([open, close]) => open > close) ?? -1;
  if (closed >= 0) {
    throw invalid(`windows.${closed}`, 'it closes before it opens');
  }
  checkPrefixes(problem, n);
  return problem;
}

function checkPrefixes({ prefixes, vehicles }: RoutingProblem, n: number): void {
  const stops = prefixes.flat();
  if (stops.some(stop => stop >= n) || new Set(stops).size < stops.length) {
    throw invalid('prefixes', 'a stop is unknown or stands there twice');
  }
  if (vehicles != null && prefixes.length > vehicles) {
    throw invalid('prefixes', `there are more than the ${vehicles} vehicles`);
  }
}

const invalid = (field: string, what: string): AssistantError =>
  new AssistantError('agent/invalid-input', [field, what]);
