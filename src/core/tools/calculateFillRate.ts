import { z } from 'zod';
import { fillRate } from '../planning/inventory/fillRate.js';
import { personaNames } from '../session/personas.js';
import { explained, notNegative, positive } from './parameters.js';
import { defineTool } from './Tool.js';

export const calculateFillRate = defineTool({
  name: 'calculate_fill_rate',
  title: 'fill rate',
  description: 'The fill rate that a given reorder point and order quantity reach.',
  personas: personaNames,
  input: z.strictObject({
    mean_lead_time_demand: notNegative.describe('Units.'),
    sd_lead_time_demand: positive.describe('Units.'),
    reorder_point: z.number().describe('Units.'),
    order_quantity: positive.describe('Units.')
  }),
  output: z.object({
    fill_rate: z.number(),
    /** Without what is owed from the cycle before; below 0 where the order quantity is small. */
    fill_rate_classical: z.number(),
    cycle_service_level: z.number(),
    expected_short_per_cycle: z.number(),
    ...explained
  }),
  run: (input, { trans }) => {
    const rate = fillRate(
      {
        mean: input.mean_lead_time_demand,
        sd: input.sd_lead_time_demand,
        lot: input.order_quantity
      },
      input.reorder_point
    );
    return {
      fill_rate: rate.fillRate,
      fill_rate_classical: rate.classical,
      cycle_service_level: rate.cycleServiceLevel,
      expected_short_per_cycle: rate.shortPerCycle,
      formula: '1 − σ/Q·(L(z) − L(z + Q/σ)) with z = (s − μ)/σ',
      source: 'Axsäter 3e, 5.3; Silver, Pyke & Thomas 4e, 6.7',
      assumptions: [
        trans.__('Demand over the lead time is taken for normal.'),
        trans.__('What is not there is owed, not lost.')
      ]
    };
  }
});
