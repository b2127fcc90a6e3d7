import { z } from 'zod';
import { baseStock } from '../planning/inventory/baseStock.js';
import { personaNames } from '../session/personas.js';
import { explained, notNegative, positive } from './parameters.js';
import { defineTool } from './Tool.js';

export const calculateBaseStock = defineTool({
  name: 'calculate_base_stock',
  title: 'base stock',
  description: 'What a base stock gives where each unit sold is ordered at once.',
  personas: personaNames,
  input: z.strictObject({
    mean_demand: positive.describe('Units a period.'),
    lead_time: positive.describe('Periods.'),
    level: notNegative.int().describe('The base stock S, units.')
  }),
  output: z.object({
    expected_backorders: z.number(),
    expected_on_hand: z.number(),
    fill_rate: z.number(),
    ...explained
  }),
  run: ({ mean_demand, lead_time, level }, { trans }) => {
    const stock = baseStock(mean_demand, lead_time, level);
    return {
      expected_backorders: stock.expectedBackorders,
      expected_on_hand: stock.expectedOnHand,
      fill_rate: stock.fillRate,
      formula: 'E[(D − S)⁺]; E[(S − D)⁺]; P(D ≤ S − 1)',
      source: 'Zipkin, Foundations of Inventory Management, 6.2',
      assumptions: [
        trans.__('Demand is %1.', 'poisson'),
        trans.__('What is not there is owed, not lost.')
      ]
    };
  }
});
