import { z } from 'zod';
import { reorderPoint } from '../planning/inventory/reorderPoint.js';
import { personaNames } from '../session/personas.js';
import { explained, notNegative } from './parameters.js';
import { defineTool } from './Tool.js';

export const calculateReorderPoint = defineTool({
  name: 'calculate_reorder_point',
  description: 'Reorder point from given numbers: average daily demand × lead time + safety stock.',
  personas: personaNames,
  input: z.strictObject({
    avg_daily_demand: notNegative.describe('Units a day.'),
    lead_time_days: notNegative.describe('Days from order to receipt.'),
    safety_stock: notNegative.describe('Units.')
  }),
  output: z.object({ reorder_point: z.number(), ...explained }),
  run: (input, { trans }) => ({
    reorder_point: reorderPoint({
      avgDailyDemand: input.avg_daily_demand,
      leadTimeDays: input.lead_time_days,
      safetyStock: input.safety_stock
    }),
    formula: 'avg_daily_demand × lead_time_days + safety_stock',
    source: trans.__('Original design, calculate_reorder_point'),
    assumptions: []
  })
});
