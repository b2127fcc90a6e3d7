import { z } from 'zod';
import { reorderPoint } from '../planning/inventory/reorderPoint.js';
import { personaNames } from '../session/personas.js';
import { demands, explained, notNegative, serviceLevel } from './parameters.js';
import { reorderPointOfPlaces, usualServiceLevel } from './reorderPointOfPlaces.js';
import { tableResult } from './TableResult.js';
import { allowOnly, defineTool } from './Tool.js';

const name = 'calculate_reorder_point';

/** Figures made from lead times of purchase orders are for those who plan stock. */
const planners = ['Warehouse Manager'] as const;

const input = z
  .strictObject({
    product_code: z
      .string()
      .optional()
      .describe('Code or name; then demand and lead time are looked up.'),
    warehouse_code: z
      .string()
      .optional()
      .describe('Without it each warehouse that holds the product.'),
    service_level: serviceLevel.default(usualServiceLevel),
    history_days: z.number().int().min(7).max(1095).default(365),
    lead_time_days: notNegative.optional().describe('Days from order to receipt.'),
    avg_daily_demand: notNegative.optional().describe('Units a day; without product_code.'),
    safety_stock: notNegative.optional().describe('Units; without product_code.')
  })
  .superRefine(
    demands(
      ({ product_code }) => product_code === undefined,
      ['avg_daily_demand', 'lead_time_days', 'safety_stock']
    )
  );

/** The reorder point from given numbers, as the original design has it, or from the data. */
export const calculateReorderPoint = defineTool({
  name,
  title: 'reorder point',
  description:
    'Reorder point of a product at a warehouse, from its demand and lead times; or from given numbers: average daily demand × lead time + safety stock.',
  personas: personaNames,
  input,
  output: z.union([tableResult, z.object({ reorder_point: z.number(), ...explained })]),
  run: ({ product_code, lead_time_days, avg_daily_demand, safety_stock, ...given }, context) => {
    if (product_code === undefined) {
      return {
        reorder_point: reorderPoint({
          avgDailyDemand: avg_daily_demand ?? NaN,
          leadTimeDays: lead_time_days ?? NaN,
          safetyStock: safety_stock ?? NaN
        }),
        formula: 'avg_daily_demand × lead_time_days + safety_stock',
        source: context.trans.__('Original design, calculate_reorder_point'),
        assumptions: []
      };
    }
    allowOnly(name, planners, context.persona);
    return reorderPointOfPlaces({ ...given, product_code, lead_time_days }, context);
  }
});
