import { calculateReplenishment } from '../../../src/core/tools/calculateReplenishment.js';
import { testContext } from './testContext.js';

describe('calculate_replenishment', () => {
  const stock = { on_hand: 40, on_order: 20, allocated: 10 };

  it('orders up to a level', async () => {
    const given = { ...stock, policy: 'order_up_to', order_up_to: 120 };
    expect(await calculateReplenishment.run(given, testContext)).toMatchObject({
      order: 70,
      inventory_position: 50
    });
  });

  it('orders in lots', async () => {
    const given = { ...stock, policy: 'lots', reorder_point: 60, lot: 25 };
    expect(await calculateReplenishment.run(given, testContext)).toMatchObject({ order: 25 });
  });

  it('asks for what the policy needs', async () => {
    await expect(
      calculateReplenishment.run({ ...stock, policy: 'lots', reorder_point: 5 }, testContext)
    ).rejects.toMatchObject({ parts: ['lot', 'it is missing'] });
  });
});
