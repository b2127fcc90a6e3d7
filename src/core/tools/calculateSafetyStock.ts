import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { cycleSafetyStock } from '../planning/inventory/cycleSafetyStock.js';
import { fillRateMethods, fillRateSafetyStock } from '../planning/inventory/fillRateSafetyStock.js';
import { leadTimeDemand } from '../planning/inventory/leadTimeDemand.js';
import { maxMinSafetyStock } from '../planning/inventory/maxMinSafetyStock.js';
import { reorderPoint } from '../planning/inventory/reorderPoint.js';
import { personaNames } from '../session/personas.js';
import { demands, explained, notNegative, positive, serviceLevel } from './parameters.js';
import { defineTool } from './Tool.js';

const input = z
  .strictObject({
    method: z
      .enum(['max_min', 'cycle_service', 'fill_rate'])
      .default('max_min')
      .describe(
        'max_min: from the extremes. cycle_service: service_level is the share of order cycles without a stockout. fill_rate: service_level is the share of units served from the shelf.'
      ),
    avg_daily_demand: notNegative.describe('Units a day.'),
    avg_lead_time: notNegative.describe('Days.'),
    max_daily_demand: notNegative.optional().describe('Units a day; for max_min.'),
    max_lead_time: notNegative.optional().describe('Days; for max_min.'),
    sd_daily_demand: notNegative.optional().describe('Units; for the other methods.'),
    sd_lead_time: notNegative.default(0).describe('Days; 0 takes the lead time for certain.'),
    review_period: notNegative.default(0).describe('Days between two reviews; 0 is all the time.'),
    service_level: serviceLevel.optional(),
    order_quantity: positive.optional().describe('Units of one order; for fill_rate.'),
    fill_rate_formula: z.enum(fillRateMethods).default('classical')
  })
  .superRefine(demands(({ method }) => method === 'max_min', ['max_daily_demand', 'max_lead_time']))
  .superRefine(demands(({ method }) => method !== 'max_min', ['sd_daily_demand', 'service_level']))
  .superRefine(demands(({ method }) => method === 'fill_rate', ['order_quantity']));

type Input = z.output<typeof input>;

/** The safety stock from the formula that the parameters ask for. */
export const calculateSafetyStock = defineTool({
  name: 'calculate_safety_stock',
  title: 'safety stock',
  description:
    'Safety stock and reorder point from given numbers: max-min, or for a cycle service level or a fill rate.',
  personas: personaNames,
  input,
  output: z.object({
    method: input.shape.method,
    /** Units. */
    safety_stock: z.number(),
    /** Units; with a review period the level to order up to. */
    reorder_point: z.number(),
    /** Standard deviations that the safety stock amounts to. */
    safety_factor: z.number().nullable(),
    /** Units, of demand over review period and lead time. */
    sd_lead_time_demand: z.number().nullable(),
    /** The cycle service level promised, or the one that a fill rate brings. */
    cycle_service_level: z.number().nullable(),
    ...explained
  }),
  run: (given, { trans }) =>
    given.method === 'max_min' ? maxMin(given, trans) : statistical(given, trans)
});

function maxMin(given: Input, trans: Translation) {
  const { avg_daily_demand: avgDailyDemand, avg_lead_time: avgLeadTime } = given;
  const safetyStock = maxMinSafetyStock({
    avgDailyDemand,
    avgLeadTime,
    maxDailyDemand: given.max_daily_demand ?? NaN,
    maxLeadTime: given.max_lead_time ?? NaN
  });
  return {
    method: given.method,
    safety_stock: safetyStock,
    reorder_point: reorderPoint({ avgDailyDemand, leadTimeDays: avgLeadTime, safetyStock }),
    safety_factor: null,
    sd_lead_time_demand: null,
    cycle_service_level: null,
    formula: 'max_daily_demand × max_lead_time − avg_daily_demand × avg_lead_time',
    source: trans.__('Original design, calculate_safety_stock'),
    assumptions: [trans.__('Max-min promises no service level.')]
  };
}

function statistical(given: Input, trans: Translation) {
  const inputs = {
    meanDemand: given.avg_daily_demand,
    sdDemand: given.sd_daily_demand ?? NaN,
    leadTime: given.avg_lead_time,
    sdLeadTime: given.sd_lead_time,
    reviewPeriod: given.review_period
  };
  const target = given.service_level ?? NaN;
  const normal = trans.__('Demand over the lead time is taken for normal.');
  if (given.method === 'cycle_service') {
    const stock = cycleSafetyStock(inputs, target);
    return {
      method: given.method,
      safety_stock: stock.safetyStock,
      reorder_point: stock.reorderPoint,
      safety_factor: stock.z,
      sd_lead_time_demand: stock.demand.sd,
      cycle_service_level: target,
      formula: 'z·√((R + L)·σd² + d²·σL²)',
      source: trans.__('King (2011), APICS; Stevenson 14e, p. 528'),
      assumptions: [
        trans.__('%1 is a cycle service level: order cycles without a stockout.', target),
        normal
      ]
    };
  }
  const demand = leadTimeDemand(inputs);
  const stock = fillRateSafetyStock(
    { mean: demand.mean, sd: demand.sd, lot: given.order_quantity ?? NaN },
    target,
    given.fill_rate_formula
  );
  return {
    method: given.method,
    safety_stock: stock.safetyStock,
    reorder_point: stock.reorderPoint,
    safety_factor: stock.k,
    sd_lead_time_demand: demand.sd,
    cycle_service_level: stock.cycleServiceLevel,
    formula:
      given.fill_rate_formula === 'classical'
        ? 'β = 1 − σ·L(k)/Q'
        : 'β = 1 − σ/Q·(L(k) − L(k + Q/σ))',
    source: trans.__('Silver, Pyke & Thomas 4e, 6.7.3; Axsäter 3e, 5.3'),
    assumptions: [
      trans.__('%1 is a fill rate: units served from the shelf.', target),
      trans.__('What is not there is owed, not lost.'),
      normal
    ]
  };
}
