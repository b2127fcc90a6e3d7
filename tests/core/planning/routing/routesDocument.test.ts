import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import { deliveryRequestOf } from '../../../../src/core/planning/routing/DeliveryRequest.js';
import { haversineKm } from '../../../../src/core/planning/routing/haversineKm.js';
import { planDeliveries } from '../../../../src/core/planning/routing/planDeliveries.js';
import { routeModelOf } from '../../../../src/core/planning/routing/RouteModel.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';
import { savingsRoutes } from '../../../../src/core/planning/routing/savingsRoutes.js';
import { solveRouting } from '../../../../src/core/planning/routing/solveRouting.js';
import { textOfMinute } from '../../../../src/core/planning/routing/textOfMinute.js';
import { options, solver } from './deliveryExamples.js';

const text = readFileSync(join(__dirname, '../../../../docs/planning.md'), 'utf8');
const section = text.split(/^## /m).find(each => each.startsWith('Routes\n')) ?? '';
const examples = [...section.matchAll(/^(\w+) (\[.*) → (.+)$/gm)].map(
  ([, name = '', inputs = '', expected = '']) => ({ name, inputs, expected })
);

const functions: Readonly<Record<string, (...inputs: never[]) => unknown>> = {
  checkRoutes: (problem: unknown, routes: number[][]) =>
    checkRoutes(routingProblemOf(problem), routes),
  haversineKm,
  planDeliveries: (request: unknown) => planDeliveries(deliveryRequestOf(request), solver()),
  savingsRoutes: (problem: unknown) => savingsRoutes(routeModelOf(routingProblemOf(problem))),
  solveRouting: (problem: unknown) => solveRouting(routingProblemOf(problem), options()),
  textOfMinute
};

/** Numbers as they are printed: with five decimals or so. */
const printed = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;

describe('The document on routes', () => {
  it('has an example for each of its calculations', () => {
    expect([...new Set(examples.map(({ name }) => name))].sort()).toEqual(
      Object.keys(functions).sort()
    );
  });

  it.each(examples)('is right: $name $inputs', async ({ name, inputs, expected }) => {
    const result: unknown = await functions[name]?.(...(JSON.parse(inputs) as never[]));
    const rounded = JSON.parse(JSON.stringify(result), printed) as unknown;
    expect({ result: rounded }).toMatchObject({ result: JSON.parse(expected, printed) as object });
  });
});
