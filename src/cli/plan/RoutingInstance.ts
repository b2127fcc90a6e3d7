import { z } from 'zod';
import {
  routingProblemOf,
  type RoutingProblem
} from '../../core/planning/routing/RoutingProblem.js';

const numbers = z.array(z.number());

/** How the length of a leg is made of the difference in coordinates. */
const roundings = {
  nint: (x: number, y: number) => Math.floor(Math.sqrt(x * x + y * y) + 0.5),
  floor10: (x: number, y: number) => Math.floor(10 * Math.sqrt(x * x + y * y) + 1e-9)
};

/** A routing problem as the collections of test problems have it; nothing else of it is read. */
export const routingInstanceSchema = z.object({
  name: z.string(),
  kind: z.enum(['tsp', 'cvrp', 'vrptw']),
  distance: z.discriminatedUnion('type', [
    z.object({ type: z.literal('matrix'), matrix: z.array(numbers) }),
    z.object({
      type: z.literal('coords'),
      rounding: z.enum(['nint', 'floor10']),
      coords: z.array(z.tuple([z.number(), z.number()]))
    })
  ]),
  demands: numbers.nullish(),
  capacity: z.number().nullish(),
  vehicles: z.number().nullish(),
  timeWindows: z.array(numbers).nullish(),
  service: numbers.nullish()
});

export type RoutingInstance = z.infer<typeof routingInstanceSchema>;

/** @throws AssistantError `agent/invalid-input` by field */
export function routingInstanceProblem(instance: RoutingInstance): RoutingProblem {
  return routingProblemOf({
    costs: costsOf(instance),
    demands: instance.demands,
    capacity: instance.capacity,
    vehicles: instance.kind === 'tsp' ? 1 : instance.vehicles,
    windows: instance.timeWindows,
    service: instance.service
  });
}

function costsOf({ distance }: RoutingInstance): number[][] {
  if (distance.type === 'matrix') {
    return distance.matrix;
  }
  const { coords, rounding } = distance;
  const length = roundings[rounding];
  return coords.map(([x, y], from) =>
    coords.map(([toX, toY], to) => (from === to ? 0 : length(x - toX, y - toY)))
  );
}
