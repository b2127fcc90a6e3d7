import { z } from 'zod';
import { supplierScore } from '../planning/suppliers/supplierScore.js';
import { personaNames } from '../session/personas.js';
import { explained } from './parameters.js';
import { defineTool } from './Tool.js';

const percent = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

export const calculateSupplierScore = defineTool({
  name: 'calculate_supplier_score',
  title: 'supplier score',
  description:
    'Supplier score from four given rates: 30 % fill, 30 % on time, 20 % quality, 20 % cost.',
  personas: personaNames,
  input: z.strictObject({
    fill_rate: percent.describe(
      'Units received of those ordered. All rates in percent, or all as shares.'
    ),
    on_time_rate: percent.describe('Orders received on or before the expected date.'),
    quality_rate: percent,
    cost_competitiveness: percent.describe('Higher is cheaper.'),
    weights: z
      .strictObject({ fill: share, on_time: share, quality: share, cost: share })
      .default({ fill: 0.3, on_time: 0.3, quality: 0.2, cost: 0.2 })
      .describe('They sum to 1.')
  }),
  output: z.object({
    score: z.number(),
    /** What each rate adds to the score. */
    components: z.object({
      fill: z.number(),
      on_time: z.number(),
      quality: z.number(),
      cost: z.number()
    }),
    ...explained
  }),
  run: ({ weights, ...rates }, { trans }) => ({
    score: supplierScore(
      {
        fill: rates.fill_rate,
        onTime: rates.on_time_rate,
        quality: rates.quality_rate,
        cost: rates.cost_competitiveness
      },
      { fill: weights.fill, onTime: weights.on_time, quality: weights.quality, cost: weights.cost }
    ),
    components: {
      fill: weights.fill * rates.fill_rate,
      on_time: weights.on_time * rates.on_time_rate,
      quality: weights.quality * rates.quality_rate,
      cost: weights.cost * rates.cost_competitiveness
    },
    formula: Object.entries(weights)
      .map(([component, weight]) => `${weight} × ${component}`)
      .join(' + '),
    source: trans.__('Original design, calculate_supplier_score'),
    assumptions: []
  })
});
