import { calculateNewsvendor } from '../../../src/core/tools/calculateNewsvendor.js';
import { testContext } from './testContext.js';

describe('calculate_newsvendor', () => {
  it('orders for the cost of too little and too much', async () => {
    const given = {
      demand: { distribution: 'poisson', mean: 5.5 },
      underage_cost: 3,
      overage_cost: 1
    };
    expect(await calculateNewsvendor.run(given, testContext)).toMatchObject({
      order_quantity: 7,
      expected_cost: expect.closeTo(3.0727963443, 9) as number,
      expected_profit: null
    });
  });

  it('orders for profit', async () => {
    const given = {
      demand: { distribution: 'normal', mean: 100, sd: 25 },
      price: 15,
      unit_cost: 8,
      salvage: 3
    };
    expect(await calculateNewsvendor.run(given, testContext)).toMatchObject({
      order_quantity: expect.closeTo(105.260709856, 8) as number,
      expected_profit: expect.closeTo(582.937979172, 8) as number
    });
  });

  it('names the part of the demand that is missing', async () => {
    const given = { demand: { distribution: 'normal', mean: 1 }, price: 3, unit_cost: 1 };
    await expect(calculateNewsvendor.run(given, testContext)).rejects.toMatchObject({
      parts: ['demand.sd', 'it is missing']
    });
  });
});
