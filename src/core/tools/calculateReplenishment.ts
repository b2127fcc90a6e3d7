import { z } from 'zod';
import { orderInLots } from '../planning/inventory/orderInLots.js';
import { orderUpTo } from '../planning/inventory/orderUpTo.js';
import { inventoryPosition } from '../planning/inventory/StockPosition.js';
import { personaNames } from '../session/personas.js';
import { demands, explained, notNegative, positive } from './parameters.js';
import { defineTool } from './Tool.js';

const input = z
  .strictObject({
    policy: z
      .enum(['order_up_to', 'lots'])
      .describe('order_up_to: (R, S), at each review. lots: (s, nQ), at or below s.'),
    on_hand: z.number().describe('Units.'),
    on_order: notNegative.default(0).describe('Units.'),
    allocated: notNegative.default(0).describe('Units promised or owed to customers.'),
    order_up_to: notNegative.optional().describe('S, units.'),
    reorder_point: notNegative.optional().describe('s, units.'),
    lot: positive.optional().describe('Q, units.')
  })
  .superRefine(demands(({ policy }) => policy === 'order_up_to', ['order_up_to']))
  .superRefine(demands(({ policy }) => policy === 'lots', ['reorder_point', 'lot']));

export const calculateReplenishment = defineTool({
  name: 'calculate_replenishment',
  title: 'replenishment',
  description: 'What to order now, from the inventory position and the policy.',
  personas: personaNames,
  input,
  output: z.object({ order: z.number(), inventory_position: z.number(), ...explained }),
  run: given => {
    const position = {
      onHand: given.on_hand,
      onOrder: given.on_order,
      allocated: given.allocated
    };
    const isUpTo = given.policy === 'order_up_to';
    return {
      order: isUpTo
        ? orderUpTo(given.order_up_to ?? NaN, position)
        : orderInLots(given.reorder_point ?? NaN, given.lot ?? NaN, position),
      inventory_position: inventoryPosition(position),
      formula: isUpTo
        ? 'max(0, S − position)'
        : 'position ≤ s: the fewest lots that bring it above s',
      source: isUpTo ? 'Silver, Pyke & Thomas 4e, 6.9' : 'Axsäter 3e, 3.2.3',
      assumptions: []
    };
  }
});
