import { calculateStockoutProbability } from '../../../src/core/tools/calculateStockoutProbability.js';
import { testContext } from './testContext.js';

describe('calculate_stockout_probability', () => {
  it('reckons with the distribution that is named', async () => {
    const given = { demand: { distribution: 'poisson', mean: 4.4 }, stock: 7 };
    expect(await calculateStockoutProbability.run(given, testContext)).toMatchObject({
      stockout_probability: expect.closeTo(0.0785793845842, 12) as number,
      expected_short: expect.closeTo(0.137905537544, 11) as number,
      reorder_point: 8
    });
  });

  it('reckons with the periods observed', async () => {
    const demand = {
      distribution: 'empirical',
      probabilities: { 0: 0.6, 1: 0.2, 3: 0.2 },
      periods: 5
    };
    const given = { demand, stock: 6 };
    expect(await calculateStockoutProbability.run(given, testContext)).toMatchObject({
      stockout_probability: expect.closeTo(0.17792, 12) as number,
      expected_short: expect.closeTo(0.37728, 12) as number,
      reorder_point: 9
    });
  });

  it('refuses half a unit, and a service level of 150 %', async () => {
    const demand = { distribution: 'empirical', probabilities: { 0.5: 1 }, periods: 5 };
    await expect(
      calculateStockoutProbability.run({ demand, stock: 6 }, testContext)
    ).rejects.toMatchObject({ code: 'agent/invalid-input' });
    const given = {
      demand: { distribution: 'poisson', mean: 4 },
      stock: 6,
      service_level: 1.5
    };
    await expect(calculateStockoutProbability.run(given, testContext)).rejects.toMatchObject({
      parts: ['service_level', 'it should be below 1']
    });
  });
});
