import { z } from 'zod';
import { newsvendor } from '../planning/inventory/newsvendor.js';
import { newsvendorForProfit } from '../planning/inventory/newsvendorForProfit.js';
import { personaNames } from '../session/personas.js';
import { demandParameter, distributionOf } from './DemandParameters.js';
import { demands, explained, notNegative, positive } from './parameters.js';
import { defineTool } from './Tool.js';

const input = z
  .strictObject({
    demand: demandParameter.describe('Of the whole season.'),
    underage_cost: positive.optional().describe('Lost by each unit wanted and not there.'),
    overage_cost: positive.optional().describe('Lost by each unit left over.'),
    price: positive.optional(),
    unit_cost: positive.optional(),
    salvage: notNegative.default(0).describe('What a unit left over still brings.')
  })
  .superRefine(demands(({ price }) => price === undefined, ['underage_cost', 'overage_cost']))
  .superRefine(demands(({ price }) => price !== undefined, ['unit_cost']));

export const calculateNewsvendor = defineTool({
  name: 'calculate_newsvendor',
  title: 'order for one season',
  description: 'One order for one season, from the costs of too little and too much.',
  personas: personaNames,
  input,
  output: z.object({
    order_quantity: z.number(),
    critical_ratio: z.number(),
    service_level: z.number(),
    expected_short: z.number(),
    expected_sales: z.number(),
    expected_left: z.number(),
    expected_cost: z.number(),
    expected_profit: z.number().nullable(),
    ...explained
  }),
  run: ({ demand, underage_cost, overage_cost, price, unit_cost, salvage }, { trans }) => {
    const distribution = distributionOf(demand);
    const order =
      price === undefined
        ? {
            ...newsvendor(distribution, {
              underage: underage_cost ?? NaN,
              overage: overage_cost ?? NaN
            }),
            expectedProfit: null
          }
        : newsvendorForProfit(distribution, { price, cost: unit_cost ?? NaN, salvage });
    return {
      order_quantity: order.quantity,
      critical_ratio: order.criticalRatio,
      service_level: order.serviceLevel,
      expected_short: order.expectedShort,
      expected_sales: order.expectedSales,
      expected_left: order.expectedLeft,
      expected_cost: order.expectedCost,
      expected_profit: order.expectedProfit,
      formula: 'P(D ≤ Q) ≥ Cu/(Cu + Co)',
      source: 'Snyder & Shen 2e, 4.3',
      assumptions: [trans.__('Demand is %1.', distribution.name)]
    };
  }
});
