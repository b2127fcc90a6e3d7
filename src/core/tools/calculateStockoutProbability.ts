import { z } from 'zod';
import { stockoutRisk } from '../planning/inventory/stockoutRisk.js';
import { personaNames } from '../session/personas.js';
import { demandParameter, distributionOf } from './DemandParameters.js';
import { explained, serviceLevel } from './parameters.js';
import { defineTool } from './Tool.js';

export const calculateStockoutProbability = defineTool({
  name: 'calculate_stockout_probability',
  title: 'stockout probability',
  description: 'How likely demand over the lead time exceeds a given stock, and by how many units.',
  personas: personaNames,
  input: z.strictObject({
    demand: demandParameter.describe('Over the lead time; empirical: of each of its periods.'),
    stock: z.number().describe('Units; below 0 where units are owed.'),
    service_level: serviceLevel.default(0.95)
  }),
  output: z.object({
    stockout_probability: z.number(),
    expected_short: z.number(),
    /** The smallest stock that reaches the service level. */
    reorder_point: z.number(),
    mean: z.number(),
    variance: z.number(),
    ...explained
  }),
  run: ({ demand, stock, service_level }, { trans }) => {
    const distribution = distributionOf(demand);
    const risk = stockoutRisk(distribution, stock, service_level);
    return {
      stockout_probability: risk.probability,
      expected_short: risk.expectedShort,
      reorder_point: risk.reorderPoint,
      mean: distribution.mean,
      variance: distribution.variance,
      formula: 'P(D > stock); E[(D − stock)⁺]; min s: P(D ≤ s) ≥ service_level',
      source: 'Silver, Pyke & Thomas 4e, ch. 6; Axsäter 3e, ch. 5',
      assumptions: [
        trans.__('Demand is %1.', distribution.name),
        trans.__('%1 is a cycle service level.', service_level)
      ]
    };
  }
});
