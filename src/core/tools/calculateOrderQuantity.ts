import { z } from 'zod';
import { discountedOrder } from '../planning/inventory/discountedOrder.js';
import { economicOrderQuantity } from '../planning/inventory/economicOrderQuantity.js';
import { personaNames } from '../session/personas.js';
import { demands, explained, notNegative, positive } from './parameters.js';
import { defineTool } from './Tool.js';

const tier = z.strictObject({
  from: notNegative.describe('The least units of an order at this price.'),
  unit_cost: positive
});

const input = z
  .strictObject({
    order_cost: positive.describe('Cost of placing one order.'),
    annual_demand: positive.describe('Units a year.'),
    holding_cost: positive.optional().describe('Cost of holding one unit for a year.'),
    holding_rate: positive.optional().describe('The same as a share of the unit cost; with tiers.'),
    tiers: z.array(tier).min(1).optional().describe('Prices that hold for every unit of an order.')
  })
  .superRefine(demands(({ tiers }) => tiers === undefined, ['holding_cost']))
  .superRefine(demands(({ tiers }) => tiers !== undefined, ['holding_rate']));

export const calculateOrderQuantity = defineTool({
  name: 'calculate_order_quantity',
  title: 'order quantity',
  description: 'Economic order quantity from given numbers, also with all-units discounts.',
  personas: personaNames,
  input,
  output: z.object({
    order_quantity: z.number(),
    /** Of ordering and holding; with tiers of buying too. */
    annual_cost: z.number(),
    orders_per_year: z.number(),
    days_between_orders: z.number(),
    /** Position of the price among the tiers, from 0. */
    tier: z.number().nullable(),
    ...explained
  }),
  run: ({ order_cost, annual_demand, holding_cost, holding_rate, tiers }, { trans }) => {
    const costs = { orderCost: order_cost, annualDemand: annual_demand };
    const assumptions = [trans.__('Demand is steady and known; an order arrives whole.')];
    if (!tiers) {
      const order = economicOrderQuantity({ ...costs, holdingCost: holding_cost ?? NaN });
      return {
        order_quantity: order.quantity,
        annual_cost: order.annualCost,
        orders_per_year: order.ordersPerYear,
        days_between_orders: order.daysBetweenOrders,
        tier: null,
        formula: '√(2·K·D/h)',
        source: 'Snyder & Shen 2e, 3.2',
        assumptions
      };
    }
    const order = discountedOrder(
      { ...costs, holdingRate: holding_rate ?? NaN },
      tiers.map(({ from, unit_cost: unitCost }) => ({ from, unitCost }))
    );
    return {
      order_quantity: order.quantity,
      annual_cost: order.annualCost,
      orders_per_year: annual_demand / order.quantity,
      days_between_orders: (365 * order.quantity) / annual_demand,
      tier: order.tier,
      formula: 'min over tiers of c·D + K·D/Q + i·c·Q/2',
      source: 'Snyder & Shen 2e, 3.4.1',
      assumptions
    };
  }
});
