import { calculateOrderQuantity } from '../../../src/core/tools/calculateOrderQuantity.js';
import { testContext } from './testContext.js';

describe('calculate_order_quantity', () => {
  it('weighs ordering against holding', async () => {
    const given = { order_cost: 50, annual_demand: 1000, holding_cost: 4 };
    expect(await calculateOrderQuantity.run(given, testContext)).toMatchObject({
      order_quantity: expect.closeTo(158.1138830084, 9) as number,
      tier: null
    });
  });

  it('takes a larger order where its price is worth it', async () => {
    const given = {
      order_cost: 40,
      annual_demand: 2000,
      holding_rate: 0.2,
      tiers: [
        { from: 0, unit_cost: 10 },
        { from: 300, unit_cost: 9.7 },
        { from: 800, unit_cost: 9.5 }
      ]
    };
    expect(await calculateOrderQuantity.run(given, testContext)).toMatchObject({
      order_quantity: 800,
      tier: 2,
      annual_cost: 19860,
      orders_per_year: 2.5,
      days_between_orders: 146
    });
  });

  it.each([
    ['holding_cost', { order_cost: 40, annual_demand: 2000 }],
    ['holding_rate', { order_cost: 40, annual_demand: 9, tiers: [{ from: 0, unit_cost: 1 }] }],
    ['order_cost', { annual_demand: 2000, holding_cost: 3 }]
  ])('asks for %s', async (field, given) => {
    await expect(calculateOrderQuantity.run(given, testContext)).rejects.toMatchObject({
      parts: [field, 'it is missing']
    });
  });
});
